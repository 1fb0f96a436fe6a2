package org.parvis.proposal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.storage.Outage;
import org.parvis.storage.Tireless;

/** Ends the calls for ideas whose time is over, also those that ended while no server ran. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class CampaignTimer {

  private static final Logger LOG = Logger.getLogger(CampaignTimer.class.getName());
  private static final int AT_ONCE = 50;

  private final ReentrantLock round = new ReentrantLock();

  @Inject private CampaignRounds rounds;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void onTime() {
    close(clock.instant());
  }

  /** One round: everything that is over at this moment, unless one is under way here. */
  public void close(Instant now) {
    if (!round.tryLock()) {
      return;
    }
    try {
      rounds.due(now, AT_ONCE).forEach(id -> close(id, now));
    } finally {
      round.unlock();
    }
  }

  /** One that fails holds up no other. */
  private void close(long id, Instant now) {
    try {
      rounds.close(id, now);
    } catch (RuntimeException failed) {
      if (Outage.isOutage(failed)) {
        throw failed;
      }
      LOG.log(Level.WARNING, "Call for ideas " + id + " could not be closed", failed);
    }
  }
}
