package org.parvis.reaction;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a content was reacted to, as a card shows it.
 *
 * @param counts one for each kind, also for those that nobody used
 */
public record ReactionCounts(long contentId, List<ReactionCount> counts) {

  static ReactionCounts of(long contentId, Map<ReactionKind, ReactionCount> counted) {
    return new ReactionCounts(
        contentId,
        Stream.of(ReactionKind.values())
            .map(kind -> counted.getOrDefault(kind, new ReactionCount(kind, 0, false)))
            .toList());
  }

  /** All reactions of all kinds. */
  public long total() {
    return counts.stream().mapToLong(ReactionCount::count).sum();
  }
}
