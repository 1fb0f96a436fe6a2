package org.parvis.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the portal is open, and its database answers. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

  @Inject private Database database;

  @Override
  public HealthCheckResponse call() {
    boolean ready = database.isReady() && database.answers();
    return HealthCheckResponse.named("parvis-database").status(ready).build();
  }
}
