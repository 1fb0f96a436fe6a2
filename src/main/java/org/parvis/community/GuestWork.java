package org.parvis.community;

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
import org.parvis.shared.Refusal;
import org.parvis.storage.Outage;
import org.parvis.storage.Tireless;

/** Works on lists of guests in the background; after a crash it goes on where it was. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class GuestWork {

  private static final Logger LOG = Logger.getLogger(GuestWork.class.getName());
  private static final int AT_ONCE = 50;
  private static final int MOST_FAILURES = 3;

  private final ReentrantLock round = new ReentrantLock();

  @Inject private GuestSteps steps;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void run() {
    work();
  }

  @Schedule(hour = "4", minute = "17", persistent = false)
  void clear() {
    steps.clear();
  }

  /** Everything that there is to do now, unless someone is at it already. */
  public void work() {
    if (!round.tryLock()) {
      return;
    }
    try {
      for (long list : steps.running()) {
        work(list);
      }
    } finally {
      round.unlock();
    }
  }

  private void work(long list) {
    int failures = 0;
    boolean more = true;
    while (more) {
      try {
        more = steps.step(list, failures == 0 ? AT_ONCE : 1);
        failures = 0;
      } catch (Refusal refused) {
        steps.stop(list);
        more = false;
      } catch (RuntimeException failed) {
        if (Outage.isOutage(failed)) {
          throw failed;
        }
        failures++;
        if (failures > MOST_FAILURES) {
          LOG.log(Level.WARNING, "A line of the list of guests " + list + " can't be done", failed);
          steps.skip(list);
          failures = 1;
        }
      }
    }
  }
}
