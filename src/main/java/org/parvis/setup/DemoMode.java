package org.parvis.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Whether this portal shows the demo company, whose password everyone knows. It depends on what the
 * database holds, not on the setting: a demo that is started without it is a demo still.
 */
@Named
@ApplicationScoped
public class DemoMode {

  private volatile boolean on;

  public boolean isOn() {
    return on;
  }

  /** Who a newcomer signs in as: an administrator. */
  public String getEmail() {
    return DemoCompany.EMAIL;
  }

  public String getPassword() {
    return DemoCompany.PASSWORD;
  }

  void set(boolean isFounded) {
    on = isFounded;
  }
}
