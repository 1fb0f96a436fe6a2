package org.parvis.storage;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The work of a timer that may fail, as it does while the database is away, and is tried again when
 * it is due next: Payara forgets a timer whose work failed twice, or was rolled back, for ever. So
 * it has no transaction of its own either; what it calls has.
 */
public class Tireless {

  private static final Logger LOG = Logger.getLogger(Tireless.class.getName());

  @AroundTimeout
  public Object work(InvocationContext timeout) {
    try {
      return timeout.proceed();
    } catch (Exception failed) {
      Level level = Outage.isOutage(failed) ? Level.WARNING : Level.SEVERE;
      LOG.log(level, timeout.getMethod() + " failed, and is tried again in time", failed);
      return null;
    }
  }
}
