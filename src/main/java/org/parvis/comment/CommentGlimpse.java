package org.parvis.comment;

import java.util.List;
import org.parvis.content.Signed;

/**
 * The comments of a content as a card shows them.
 *
 * @param count of all
 * @param latest at most two, the older first
 */
public record CommentGlimpse(long count, List<CommentCard> latest) implements Signed {

  static final CommentGlimpse NONE = new CommentGlimpse(0, List.of());

  public CommentGlimpse {
    latest = List.copyOf(latest);
  }

  @Override
  public boolean isBy(long personId) {
    return latest.stream().anyMatch(comment -> comment.isBy(personId));
  }

  /** How many are not among the latest. */
  public long rest() {
    return count - latest.size();
  }
}
