package org.parvis.mark;

import java.time.Instant;

/**
 * What a card shows of what its viewer keeps of a content.
 *
 * @param follows null for nothing in particular
 * @param foldedAt when the viewer folded it away where it is pinned, null for never
 * @param seen by how many it was read, its author apart
 */
public record MarkCard(
    long contentId, boolean read, boolean saved, Follow follows, long seen, Instant foldedAt) {

  /** Whether it is folded away since it was pinned at this time. */
  public boolean isFolded(Instant pinnedAt) {
    return foldedAt != null && !foldedAt.isBefore(pinnedAt);
  }

  public boolean isFollowed() {
    return follows == Follow.FOLLOWED;
  }

  public boolean isMuted() {
    return follows == Follow.MUTED;
  }
}
