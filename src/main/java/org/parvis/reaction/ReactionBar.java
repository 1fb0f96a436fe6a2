package org.parvis.reaction;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The reactions to a content as a card shows them.
 *
 * @param counts one for each kind, also for those that nobody used
 */
public record ReactionBar(long contentId, List<ReactionCount> counts) {

  static ReactionBar of(long contentId, Map<ReactionKind, ReactionCount> counted) {
    return new ReactionBar(
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
