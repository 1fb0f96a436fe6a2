package org.parvis.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One round of the {@link Postman}. */
final class Round {

  private static final Logger LOG = Logger.getLogger(Round.class.getName());
  private static final int AT_ONCE = 25;
  private static final int LONGEST_PAUSE_MINUTES = 60;

  private final String taker = UUID.randomUUID().toString();
  private final Outbox outbox;
  private final MailServer server;
  private final Function<Mail, Optional<Letter>> written;
  private final Instant now;

  Round(Outbox outbox, MailServer server, Function<Mail, Optional<Letter>> written, Instant now) {
    this.outbox = outbox;
    this.server = server;
    this.written = written;
    this.now = now;
  }

  /**
   * @throws ServerAway if the server can't be reached; what was not sent waits
   */
  void go() throws ServerAway {
    List<Mail> taken = outbox.take(now, taker, AT_ONCE);
    while (!taken.isEmpty()) {
      Iterator<Mail> mails = taken.iterator();
      try (MailServer.Way way = server.open()) {
        while (mails.hasNext()) {
          carry(way, mails.next());
        }
      } catch (ServerAway away) {
        outbox.release(taker, now);
        throw away;
      }
      taken = taken.size() < AT_ONCE ? List.of() : outbox.take(now, taker, AT_ONCE);
    }
  }

  /**
   * Between the server's yes and our own note lies the only moment at which a crash sends twice.
   */
  private void carry(MailServer.Way way, Mail mail) throws ServerAway {
    Mail.State done;
    try {
      Optional<Envelope> envelope = envelope(mail);
      if (envelope.isPresent()) {
        way.send(mail.id(), envelope.get(), Date.from(now));
      }
      done = envelope.isPresent() ? Mail.State.SENT : Mail.State.DROPPED;
    } catch (Refused refused) {
      LOG.log(
          Level.INFO,
          "The mail server did not take mail {0}: {1}",
          new Object[] {Long.toString(mail.id()), refused.getMessage()});
      refused(mail, refused.getMessage(), refused.isForever());
      return;
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Mail " + mail.id() + " could not be written", broken);
      refused(mail, MailServer.words(broken), false);
      return;
    }
    outbox.close(mail.id(), done);
  }

  private Optional<Envelope> envelope(Mail mail) {
    if (mail.isPointlessAt(now)) {
      return Optional.empty();
    }
    return mail.isLate() ? written.apply(mail).map(Envelope::of) : Optional.of(mail.envelope());
  }

  private void refused(Mail mail, String problem, boolean forever) {
    if (forever || mail.isOlderThan(Outbox.PATIENCE, now)) {
      outbox.fail(mail.id(), problem);
    } else {
      int minutes = Math.min(1 << Math.min(mail.tries(), 6), LONGEST_PAUSE_MINUTES);
      outbox.postpone(mail.id(), now.plus(Duration.ofMinutes(minutes)), problem);
    }
  }
}
