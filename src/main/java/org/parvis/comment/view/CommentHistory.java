package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.content.Change;
import org.parvis.content.Editions;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** How a comment has changed. */
@Named
@RequestScoped
public class CommentHistory {

  private static final int SIZE = 10;

  @Inject private Discussion discussion;
  @Inject private Editions editions;
  @Inject private Viewer viewer;

  private String key;
  private String before;
  private CommentCard comment;
  private Page<Change> page;

  public void load() {
    comment =
        CommentShow.id(key)
            .flatMap(id -> discussion.find(viewer, id))
            .filter(card -> !card.deleted())
            .orElseThrow(NotFound::new);
    Optional<Cursor> cursor = Optional.ofNullable(before).flatMap(Cursor::parse);
    page =
        editions.ofComment(
            viewer,
            comment.id(),
            cursor.isPresent() ? null : comment.present(),
            cursor.orElse(Cursor.newest()),
            SIZE);
  }

  public CommentCard getComment() {
    return comment;
  }

  public List<Change> getRows() {
    return page.rows();
  }

  public String getNext() {
    return page.next();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
