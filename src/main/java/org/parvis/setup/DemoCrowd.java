package org.parvis.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who reacts to what the demo company says, and when: drawn by lot, the same at each first start.
 */
final class DemoCrowd {

  private static final int FEW = 8;
  private static final int HUNDRED = 100;
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

  /** All of several answers, the well liked mostly first. */
  List<Integer> ranked(List<Integer> weights) {
    List<Integer> left = new ArrayList<>(IntStream.range(0, weights.size()).boxed().toList());
    List<Integer> order = new ArrayList<>();
    while (!left.isEmpty()) {
      int all = left.stream().mapToInt(weights::get).sum();
      int drawn = lot.nextInt(all);
      int at = 0;
      while (drawn >= weights.get(left.get(at))) {
        drawn -= weights.get(left.get(at++));
      }
      order.add(left.remove(at));
    }
    return order;
  }

  /**
   * Some of several answers, one at least.
   *
   * @param weights by how many in a hundred each is liked
   * @param most so many of them, 0 for any number
   */
  List<Integer> some(List<Integer> weights, int most) {
    List<Integer> order = ranked(weights);
    List<Integer> liked =
        order.stream().filter(at -> lot.nextInt(HUNDRED) < weights.get(at)).toList();
    List<Integer> some = liked.isEmpty() ? order.subList(0, 1) : liked;
    return most > 0 && some.size() > most ? some.subList(0, most) : some;
  }

  /** Some time after the start, mostly soon, never after the end. */
  Instant between(Instant start, Instant end) {
    Duration open = Duration.between(start, end);
    Duration span = open.compareTo(LONGEST) < 0 ? open : LONGEST;
    double soon = lot.nextDouble() * lot.nextDouble();
    return start.plusSeconds((long) (span.toSeconds() * soon));
  }
}
