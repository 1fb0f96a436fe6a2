package org.parvis.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What was read lately, and is good enough for a while: by each server, for all who look. */
public final class Recent<T> {

  private final Duration lasting;
  private volatile Reading<T> last;

  private record Reading<T>(T value, Instant until) {}

  public Recent(Duration lasting) {
    this.lasting = lasting;
  }

  /** The last reading; another one, if that is too old. */
  public T get(Clock clock, Supplier<T> reading) {
    Instant now = clock.instant();
    Reading<T> found = last;
    if (found == null || !found.until.isAfter(now)) {
      found = new Reading<>(reading.get(), now.plus(lasting));
      last = found;
    }
    return found.value;
  }

  /** Something has changed here: whoever looks next reads it. */
  public void forget() {
    last = null;
  }
}
