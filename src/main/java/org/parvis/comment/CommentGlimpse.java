package org.parvis.comment;

import java.util.List;

/**
 * The comments of a content as a card shows them.
 *
 * @param count of all
 * @param latest at most two, the older first
 */
public record CommentGlimpse(long count, List<CommentCard> latest) {

  static final CommentGlimpse NONE = new CommentGlimpse(0, List.of());

  public CommentGlimpse {
    latest = List.copyOf(latest);
  }

  /** How many are not among the latest. */
  public long rest() {
    return count - latest.size();
  }
}
