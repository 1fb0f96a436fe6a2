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
import org.parvis.storage.Stubborn;
import org.parvis.storage.Tireless;

/**
 * Lets people in and out with what communities are bound to: when it is called, and every ten
 * minutes in case nobody could call.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class BindingWork {

  private static final int AT_ONCE = 50;

  private final ReentrantLock round = new ReentrantLock();

  @Inject private BindingSteps steps;

  @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
  void onTime() {
    work();
  }

  /** Everything that there is to do now, after whoever is at it. */
  public void work() {
    round.lock();
    try {
      for (long id : steps.bound()) {
        Stubborn.workOff(() -> steps.step(id, AT_ONCE));
      }
    } finally {
      round.unlock();
    }
  }
}
