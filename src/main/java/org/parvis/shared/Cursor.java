package org.parvis.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A place in a stream ordered by {@code (time, id)}: the next page starts strictly after it. */
public record Cursor(Instant at, long id) {

  /** Before everything: the start of a stream that shows the newest first. */
  public static Cursor newest() {
    return new Cursor(Instant.ofEpochSecond(253_402_300_799L), Long.MAX_VALUE);
  }

  /** The form for addresses, {@code <microseconds in base 36>-<id in base 36>}. */
  @Override
  public String toString() {
    return Long.toString(micros(), 36) + "-" + Long.toString(id, 36);
  }

  /** As {@code ChronoUnit.MICROS.between}, which overflows in the year 2262 on Java 17. */
  private long micros() {
    return Math.multiplyExact(at.getEpochSecond(), 1_000_000L) + at.getNano() / 1_000;
  }

  /** Reads {@link #toString()}; empty for anything else. */
  public static Optional<Cursor> parse(String text) {
    try {
      String[] parts = text.split("-", -1);
      Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0], 36), ChronoUnit.MICROS);
      return Optional.of(new Cursor(at, Long.parseLong(parts[1], 36)));
    } catch (RuntimeException nonsense) {
      return Optional.empty();
    }
  }
}
