package org.parvis.proposal;

import java.util.Optional;

/** A place in a list ordered by {@code (number, id)}: the next page starts strictly after it. */
public record Rank(long number, long id) {

  private static final int RADIX = 36;

  /** The form for addresses. */
  @Override
  public String toString() {
    return Long.toString(number, RADIX) + "-" + Long.toString(id, RADIX);
  }

  /** Reads {@link #toString()}; empty for anything else. */
  public static Optional<Rank> parse(String text) {
    try {
      String[] parts = text.split("-", -1);
      return Optional.of(
          new Rank(Long.parseLong(parts[0], RADIX), Long.parseLong(parts[1], RADIX)));
    } catch (RuntimeException nonsense) {
      return Optional.empty();
    }
  }
}
