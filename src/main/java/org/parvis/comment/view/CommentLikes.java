package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.comment.Liker;
import org.parvis.comment.Likes;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Who likes a comment. */
@Named
@RequestScoped
public class CommentLikes {

  private static final int SIZE = 50;

  @Inject private Discussion discussion;
  @Inject private Likes likes;
  @Inject private Viewer viewer;

  private String key;
  private String before;
  private CommentCard comment;
  private Page<Liker> page;

  public void load() {
    comment =
        CommentShow.id(key)
            .flatMap(id -> discussion.find(viewer, id))
            .filter(card -> !card.deleted())
            .orElseThrow(NotFound::new);
    Cursor cursor = before == null ? Cursor.newest() : Cursor.parse(before).orElse(Cursor.newest());
    page = likes.who(viewer, comment.id(), cursor, SIZE);
  }

  public CommentCard getComment() {
    return comment;
  }

  public List<Liker> getRows() {
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
