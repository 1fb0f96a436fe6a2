package org.parvis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock: UTC, in whole microseconds, as the database keeps them. */
@ApplicationScoped
public class TimeSource {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Produces
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
