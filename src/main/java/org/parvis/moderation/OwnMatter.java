package org.parvis.moderation;

import java.time.Instant;

/**
 * Something that the viewer wrote and nobody else reads.
 *
 * @param answer why, null while it waits
 */
public record OwnMatter(
    Long contentId, Long commentId, State state, String answer, Instant stirredAt) {

  /** Where they read it themselves, relative to the context path. */
  public String address() {
    return "/wall/"
        + contentId
        + (commentId == null ? "" : "?at=" + commentId + "#comment-" + commentId);
  }

  /** By which words it is told: what was changed since is still hidden. */
  public State told() {
    return state == State.AMENDED ? State.HIDDEN : state;
  }
}
