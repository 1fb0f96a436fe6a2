package org.parvis.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Who reacts to what the demo company says, and when: drawn by lot, the same at each first start.
 */
final class DemoCrowd {

  private static final int FEW = 8;
  private static final Duration LONGEST = Duration.ofDays(3);

  private final Random lot = new Random(1);

  /** So many of them, in random order. */
  <T> List<T> draw(List<T> from, int count) {
    List<T> crowd = new ArrayList<>(from);
    Collections.shuffle(crowd, lot);
    return crowd.subList(0, count);
  }

  /** A handful of them at most, often nobody. */
  <T> List<T> few(List<T> from) {
    int count = (int) (FEW * lot.nextDouble() * lot.nextDouble());
    return draw(from, Math.min(count, from.size()));
  }

  /** Some time after the start, mostly soon, never after the end. */
  Instant between(Instant start, Instant end) {
    Duration open = Duration.between(start, end);
    Duration span = open.compareTo(LONGEST) < 0 ? open : LONGEST;
    double soon = lot.nextDouble() * lot.nextDouble();
    return start.plusSeconds((long) (span.toSeconds() * soon));
  }
}
