package org.parvis.content;

import java.time.Instant;
import java.util.Set;

/**
 * What a room knows of who wants to hear of what is said about a content. Several rooms may know
 * some, and some may know who does not; whoever tells them asks all, and asks the door.
 */
public interface Followers {

  /**
   * By id: those who are to hear of what was said at an instant.
   *
   * @param at who follows since then or later is not told of it
   */
  Set<Long> following(long contentId, Instant at);

  /** By id: those who are not to hear of it, whoever else says they are. */
  default Set<Long> muted(long contentId) {
    return Set.of();
  }
}
