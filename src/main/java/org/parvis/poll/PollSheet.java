package org.parvis.poll;

import java.util.List;

/**
 * A poll on a page of its own.
 *
 * @param audienceId where it was asked
 * @param governed whether the viewer ends it, and says what was decided
 * @param groups how groups of voters chose; none unless that is told
 */
public record PollSheet(PollCard card, long audienceId, boolean governed, List<GroupCard> groups) {

  public PollSheet {
    groups = List.copyOf(groups);
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
