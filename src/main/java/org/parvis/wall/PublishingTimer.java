package org.parvis.wall;

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
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.shared.Refusal;
import org.parvis.storage.Outage;
import org.parvis.storage.Tireless;

/** Publishes what is due, also what was due while no server ran; one that fails blocks no other. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class PublishingTimer {

  private static final Logger LOG = Logger.getLogger(PublishingTimer.class.getName());
  private static final int AT_ONCE = 50;

  private final ReentrantLock round = new ReentrantLock();

  @Inject private Publishing publishing;
  @Inject private TimetableBoard board;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void onTime() {
    publish(clock.instant());
  }

  @Schedule(hour = "*", minute = "47", persistent = false)
  void clear() {
    publishing.purge(clock.instant());
  }

  /** One round: everything that is due at this moment, unless one is under way here. */
  public void publish(Instant now) {
    if (!round.tryLock()) {
      return;
    }
    try {
      List<Long> due = publishing.due(now, AT_ONCE);
      while (!due.isEmpty()) {
        due.forEach(id -> publish(id, now));
        board.forget();
        due = due.size() < AT_ONCE ? List.of() : publishing.due(now, AT_ONCE);
      }
    } finally {
      round.unlock();
    }
  }

  private void publish(long id, Instant now) {
    try {
      publishing.publish(id, now);
    } catch (Refusal refused) {
      LOG.log(Level.INFO, "Scheduled post {0} is refused: {1}", words(id, refused));
      publishing.refuse(id, now, refused);
    } catch (RuntimeException failed) {
      if (Outage.isOutage(failed)) {
        throw failed;
      }
      LOG.log(Level.WARNING, "Scheduled post " + id + " could not be published", failed);
      publishing.fail(id, now);
    }
  }

  private static Object[] words(long id, Refusal refused) {
    return new Object[] {Long.toString(id), refused.messageKey()};
  }
}
