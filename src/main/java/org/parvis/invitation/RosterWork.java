package org.parvis.invitation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.storage.Outage;
import org.parvis.storage.Tireless;

/** Works on rosters in the background; after a crash it goes on where it was. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class RosterWork {

  private static final Logger LOG = Logger.getLogger(RosterWork.class.getName());
  private static final int AT_ONCE = 20;
  private static final int MOST_FAILURES = 3;

  private final ReentrantLock round = new ReentrantLock();

  @Inject private RosterSteps steps;

  @Schedule(hour = "*", minute = "*", second = "*/4", persistent = false)
  void run() {
    work();
  }

  /** Everything that there is to do now, unless someone is at it already. */
  public void work() {
    if (!round.tryLock()) {
      return;
    }
    try {
      for (long roster : steps.running()) {
        work(roster);
      }
    } finally {
      round.unlock();
    }
  }

  private void work(long roster) {
    boolean more = true;
    while (more) {
      try {
        more = steps.step(roster, AT_ONCE);
      } catch (RuntimeException failed) {
        if (Outage.isOutage(failed)) {
          throw failed;
        }
        more = oneByOne(roster);
      }
    }
  }

  /** Finds the line that fails, and leaves it out if it does so again and again. */
  private boolean oneByOne(long roster) {
    int failures = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      try {
        if (!steps.step(roster, 1)) {
          return false;
        }
        failures = 0;
      } catch (RuntimeException failed) {
        if (Outage.isOutage(failed)) {
          throw failed;
        }
        failures++;
        if (failures == MOST_FAILURES) {
          LOG.log(Level.WARNING, "A line of roster " + roster + " can't be done", failed);
          steps.skip(roster);
          failures = 0;
        }
      }
    }
    return true;
  }
}
