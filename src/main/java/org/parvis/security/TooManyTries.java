package org.parvis.security;

import java.time.Duration;
import org.parvis.shared.Refusal;

/** After so many wrong tries the next one has to wait. */
public class TooManyTries extends Refusal {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Duration wait;
  private final boolean first;

  /**
   * @param first whether nobody was told so since the last wrong try
   */
  public TooManyTries(Duration wait, boolean first) {
    super(keyFor(wait), amountOf(wait));
    this.wait = wait;
    this.first = first;
  }

  boolean isFirst() {
    return first;
  }

  /** In whole seconds, at least one. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private static String keyFor(Duration wait) {
    return wait.compareTo(LONG) < 0
        ? "security.tooManyTries.seconds"
        : "security.tooManyTries.minutes";
  }

  private static long amountOf(Duration wait) {
    return wait.compareTo(LONG) < 0
        ? Math.max(1, wait.plusMillis(999).toSeconds())
        : wait.plusSeconds(59).toMinutes();
  }
}
