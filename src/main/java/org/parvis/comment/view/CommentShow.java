package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** One comment, after it changed. */
@Named
@RequestScoped
public class CommentShow {

  @Inject private Discussion discussion;
  @Inject private Viewer viewer;

  private String key;
  private CommentCard comment;

  public void load() {
    comment = id(key).flatMap(id -> discussion.find(viewer, id)).orElseThrow(NotFound::new);
  }

  public CommentCard getComment() {
    return comment;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  static Optional<Long> id(String typed) {
    return typed != null && typed.matches("\\d{1,18}")
        ? Optional.of(Long.valueOf(typed))
        : Optional.empty();
  }
}
