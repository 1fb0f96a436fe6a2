package org.parvis.comment.view;

import org.parvis.comment.CommentCard;
import org.parvis.person.Viewer;

/**
 * A comment with all that it shows to one reader.
 *
 * @param me the reader's id if it is theirs, else 0
 */
public record CommentShown(CommentCard comment, long me) {

  static CommentShown to(Viewer viewer, CommentCard comment) {
    return new CommentShown(comment, comment.isBy(viewer.id()) ? viewer.id() : 0);
  }
}
