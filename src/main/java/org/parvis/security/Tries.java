package org.parvis.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How many wrong tries there were lately.
 *
 * @param count as of the last one; one is forgiven for each minute since
 * @param told whether someone was made to wait since the last one
 */
record Tries(int count, Instant last, boolean told) {

  private static final int FREE = 10;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  Tries plus(int more, Instant now) {
    return new Tries(Math.max(0, countAt(now) + more), now, false);
  }

  Tries toldToWait() {
    return new Tries(count, last, true);
  }

  /** How long after this moment the next try is due: doubled by each try beyond the free ones. */
  Duration waitAt(Instant now, Duration longest) {
    int beyond = count - FREE;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
    Duration bounded = pause.compareTo(longest) < 0 ? pause : longest;
    Duration left = bounded.minus(Duration.between(last, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private int countAt(Instant now) {
    return (int) Math.max(0, count - Duration.between(last, now).toMinutes());
  }
}
