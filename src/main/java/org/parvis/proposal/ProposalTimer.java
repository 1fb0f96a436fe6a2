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

/** Tells of the proposals whose answer is late, also those that became so while no server ran. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class ProposalTimer {

  private static final Logger LOG = Logger.getLogger(ProposalTimer.class.getName());
  private static final int AT_ONCE = 50;

  private final ReentrantLock round = new ReentrantLock();

  @Inject private Escalations escalations;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", persistent = false)
  void onTime() {
    escalate(clock.instant());
  }

  /** One round: everything that is late at this moment, unless one is under way here. */
  public void escalate(Instant now) {
    if (!round.tryLock()) {
      return;
    }
    try {
      escalations.due(now, AT_ONCE).forEach(id -> escalate(id, now));
    } finally {
      round.unlock();
    }
  }

  private void escalate(long id, Instant now) {
    try {
      escalations.escalate(id, now);
    } catch (RuntimeException failed) {
      if (Outage.isOutage(failed)) {
        throw failed;
      }
      LOG.log(Level.WARNING, "Nobody could be told that proposal " + id + " is late", failed);
    }
  }
}
