package org.parvis.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How long the mail server has been away from this node, and when it is tried again. */
@ApplicationScoped
public class Absence {

  private static final Logger LOG = Logger.getLogger(Absence.class.getName());
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Instant since;
  private Instant next;
  private Duration pause = FIRST;
  private String reason;

  synchronized boolean isWaiting(Instant now) {
    return next != null && now.isBefore(next);
  }

  synchronized void goesOn(Instant now, String why) {
    if (since == null) {
      since = now;
      LOG.log(Level.WARNING, "The mail server is away; mail waits: {0}", why);
    }
    reason = why;
    next = now.plus(pause);
    pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
  }

  synchronized void end() {
    if (since != null) {
      LOG.info("The mail server is back");
    }
    since = null;
    reason = null;
    tryAgain();
  }

  /** The next round does not wait. */
  synchronized void tryAgain() {
    next = null;
    pause = FIRST;
  }

  synchronized Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  synchronized String reason() {
    return reason;
  }
}
