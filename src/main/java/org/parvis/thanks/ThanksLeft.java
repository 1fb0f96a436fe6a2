package org.parvis.thanks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a person has left of the thanks of a week.
 *
 * @param left how many more they may give now
 * @param weekly how many there are for seven days
 * @param next until the next one comes; null while none is spent
 */
public record ThanksLeft(int left, int weekly, Duration next) {

  /** So many times the weekly number may be given and withdrawn again. */
  private static final int WITH_SLIPS = 2;

  static ThanksLeft of(List<Credit> spent, int weekly, Instant now) {
    int left = left(spent, weekly, now);
    Duration next =
        spent.stream()
            .map(Credit::freeAgainAt)
            .sorted()
            .filter(at -> left(spent, weekly, at) > left)
            .findFirst()
            .map(at -> Duration.between(now, at))
            .orElse(null);
    return new ThanksLeft(left, weekly, next);
  }

  /** Whether one that was withdrawn may stand again: it was counted when it was given. */
  static boolean holdsOneMore(List<Credit> spent, int weekly, Instant now) {
    return kept(running(spent, now)) < weekly;
  }

  private static int left(List<Credit> spent, int weekly, Instant at) {
    List<Credit> running = running(spent, at);
    return Math.max(0, Math.min(weekly - kept(running), WITH_SLIPS * weekly - running.size()));
  }

  private static List<Credit> running(List<Credit> spent, Instant at) {
    return spent.stream().filter(credit -> credit.freeAgainAt().isAfter(at)).toList();
  }

  private static int kept(List<Credit> running) {
    return (int) running.stream().filter(credit -> !credit.isReturned()).count();
  }

  public boolean isNone() {
    return left == 0;
  }

  /** Whole days until the next one comes. */
  public long days() {
    return next == null ? 0 : next.toDays();
  }

  /** Hours until the next one comes, begun ones counted. */
  public long hours() {
    return next == null ? 0 : next.plusHours(1).minusNanos(1).toHours();
  }
}
