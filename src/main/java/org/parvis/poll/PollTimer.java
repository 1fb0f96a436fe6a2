package org.parvis.poll;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.storage.Outage;
import org.parvis.storage.Tireless;

/** Ends the polls whose time is over, also those that ended while no server ran. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class PollTimer {

  private static final Logger LOG = Logger.getLogger(PollTimer.class.getName());
  private static final int AT_ONCE = 50;

  /** What a transaction that is under way has made is not taken from it. */
  private static final Duration UNDER_WAY = Duration.ofHours(1);

  private final ReentrantLock round = new ReentrantLock();

  @Inject private Rounds rounds;
  @Inject private BoxKeys keys;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void onTime() {
    close(clock.instant());
  }

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void sweep() {
    sweep(clock.instant());
    remind(clock.instant());
  }

  /** One round: everything that is over at this moment, unless one is under way here. */
  public void close(Instant now) {
    if (!round.tryLock()) {
      return;
    }
    try {
      rounds.due(now, AT_ONCE).forEach(id -> each(id, now, rounds::close));
    } finally {
      round.unlock();
    }
  }

  /** One that fails holds up no other. */
  private void each(long id, Instant now, BiConsumer<Long, Instant> step) {
    try {
      step.accept(id, now);
    } catch (RuntimeException failed) {
      if (Outage.isOutage(failed)) {
        throw failed;
      }
      LOG.log(Level.WARNING, "What was due of poll " + id + " could not be done", failed);
    }
  }

  /** Reminds those who asked and owe a decision. */
  public void remind(Instant now) {
    rounds.owed(now, AT_ONCE).forEach(id -> each(id, now, rounds::remind));
  }

  /** Destroys the keys that a crash has left behind, and those of polls that were removed. */
  public void sweep(Instant now) {
    List<Long> polls = keys.polls();
    polls.forEach(id -> keys.destroyAllBut(id, rounds.keysOf(id), now.minus(UNDER_WAY)));
  }
}
