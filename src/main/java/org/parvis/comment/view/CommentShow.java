package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** One comment, after it changed, or to be changed. */
@Named
@RequestScoped
public class CommentShow {

  @Inject private Discussion discussion;
  @Inject private Viewer viewer;

  private String key;
  private CommentCard comment;

  public void load() {
    comment = find().orElseThrow(NotFound::new);
  }

  /** Only for its author, and not once it is deleted. */
  public void loadOwn() {
    comment =
        find().filter(card -> card.isBy(viewer.id()) && !card.deleted()).orElseThrow(NotFound::new);
  }

  private Optional<CommentCard> find() {
    return key != null && key.matches("\\d{1,18}")
        ? discussion.find(viewer, Long.parseLong(key))
        : Optional.empty();
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
}
