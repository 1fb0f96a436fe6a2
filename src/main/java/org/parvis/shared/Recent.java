package org.parvis.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What was read lately, and is good enough for a while: by each server, for all who look. */
public final class Recent<T> {

  private final Duration lasting;
  private final AtomicReference<Reading<T>> last = new AtomicReference<>(Reading.none());

  private record Reading<T>(T value, Instant until) {

    /** Another one each time: who read before something was forgotten must not keep it after. */
    static <T> Reading<T> none() {
      return new Reading<>(null, Instant.MIN);
    }
  }

  public Recent(Duration lasting) {
    this.lasting = lasting;
  }

  /** The last reading; another one, if that is too old. */
  public T get(Clock clock, Supplier<T> reading) {
    Instant now = clock.instant();
    Reading<T> found = last.get();
    if (found.until.isAfter(now)) {
      return found.value;
    }
    Reading<T> fresh = new Reading<>(reading.get(), now.plus(lasting));
    last.compareAndSet(found, fresh);
    return fresh.value;
  }

  /** Something has changed here: whoever looks next reads it. */
  public void forget() {
    last.set(Reading.none());
  }
}
