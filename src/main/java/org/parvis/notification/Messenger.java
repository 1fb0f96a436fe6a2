package org.parvis.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.storage.Outage;
import org.parvis.storage.Stubborn;
import org.parvis.storage.Tireless;

/** Runs the errands of this node: when called, and every few seconds in case nobody could call. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class Messenger {

  private static final Logger LOG = Logger.getLogger(Messenger.class.getName());

  private final ReentrantLock running = new ReentrantLock();

  @Inject private Desk desk;
  @Inject private PlaceDesk placeDesk;
  @Inject private MatterDesk matterDesk;
  @Inject private Clearing clearing;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "parvis.notification.days", defaultValue = "90")
  private int days;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void onTime() {
    run();
  }

  @Schedule(hour = "4", minute = "41", persistent = false)
  void clear() {
    clearing.purge(clock.instant(), days);
  }

  /** Runs all errands there are, unless it is under way already. */
  public void go() {
    try {
      run();
    } catch (RuntimeException failed) {
      Level level = Outage.isOutage(failed) ? Level.WARNING : Level.SEVERE;
      LOG.log(level, "Nobody could be told now; it is tried again in time", failed);
    }
  }

  /** As {@link #go}, after whoever is under way. */
  public void runAll() {
    running.lock();
    try {
      drain();
    } finally {
      running.unlock();
    }
  }

  private void run() {
    if (running.tryLock()) {
      try {
        drain();
      } finally {
        running.unlock();
      }
    }
  }

  private void drain() {
    while (desk.work()) {
      LOG.log(Level.FINEST, "There are more errands");
    }
    Stubborn.workOff(placeDesk::work);
    Stubborn.workOff(matterDesk::work);
  }
}
