package org.parvis.poll;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often an attacker was right, in the way that did best for each kind of poll. */
final class Score {

  private final Map<String, Map<String, Integer>> right = new TreeMap<>();
  private int units;
  private double chance;
  private double variance;

  void add(Puzzle puzzle, Map<Long, Set<Long>> truth, Map<String, Map<Long, Set<Long>>> guesses) {
    units += puzzle.units();
    chance += puzzle.right(puzzle.likeliest(), truth);
    variance += puzzle.variance();
    Map<String, Integer> ways = right.computeIfAbsent(puzzle.kind(), it -> new HashMap<>());
    guesses.forEach((way, guess) -> ways.merge(way, puzzle.right(guess, truth), Integer::sum));
  }

  int right() {
    return right.values().stream()
        .mapToInt(ways -> ways.values().stream().mapToInt(Integer::intValue).max().orElse(0))
        .sum();
  }

  double share() {
    return (double) right() / units;
  }

  /** How many standard deviations that is more than who knows the result alone. */
  double sigmas() {
    return (right() - chance) / Math.sqrt(variance);
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "%d of %d right (%.1f %%), by the result alone %.0f (%.1f %%), %.1f standard deviations; %s",
        right(),
        units,
        100 * share(),
        chance,
        100 * chance / units,
        sigmas(),
        right);
  }
}
