package org.parvis.mail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.parvis.storage.Tireless;

/** Takes mail from the outbox to the mail server, and waits longer each time it is away. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class Postman {

  private final ReentrantLock round = new ReentrantLock();

  @Inject private Outbox outbox;
  @Inject private MailServer server;
  @Inject @Any private Instance<LateLetters> rooms;
  @Inject private Absence absence;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void run() {
    if (server.isOn()) {
      deliver(clock.instant());
    }
  }

  @Schedule(hour = "4", minute = "23", persistent = false)
  void clear() {
    outbox.purge(clock.instant());
  }

  /** One round: everything that is due at this moment, unless the server is known to be away. */
  public void deliver(Instant now) {
    if (!round.tryLock()) {
      return;
    }
    try {
      if (!absence.isWaiting(now)) {
        new Round(outbox, server, this::written, now).go();
        absence.end();
      }
    } catch (ServerAway away) {
      absence.goesOn(now, away.getMessage());
      outbox.giveUp(now, away.getMessage());
    } finally {
      round.unlock();
    }
  }

  private Optional<Letter> written(Mail mail) {
    return rooms.stream()
        .filter(room -> room.topic().equals(mail.topic()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody writes letters of " + mail.topic()))
        .write(mail.cause());
  }
}
