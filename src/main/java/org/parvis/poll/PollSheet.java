package org.parvis.poll;

import java.util.List;
import java.util.Map;
import org.parvis.shared.Page;

/**
 * A poll on a page of its own.
 *
 * @param audienceId where it was asked
 * @param governed whether the viewer ends it, and says what was decided
 * @param groups how groups of voters chose; none unless that is told
 * @param words the first answers in words, by question; none unless they are told
 */
public record PollSheet(
    PollCard card,
    long audienceId,
    boolean governed,
    List<GroupCard> groups,
    Map<Long, Page<Saying>> words) {

  public PollSheet {
    groups = List.copyOf(groups);
    words = Map.copyOf(words);
  }

  /** Whether the viewer may end it now. */
  public boolean isEndable() {
    return governed && !card.over();
  }

  /** Whether the viewer may say what was decided. */
  public boolean isDecidable() {
    return governed && card.counted();
  }
}
