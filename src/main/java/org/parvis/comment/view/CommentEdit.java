package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The form in which the author changes a comment. */
@Named
@RequestScoped
public class CommentEdit {

  @Inject private Discussion discussion;
  @Inject private Viewer viewer;

  private String key;
  private CommentCard comment;

  public void load() {
    comment =
        CommentShow.id(key)
            .flatMap(id -> discussion.find(viewer, id))
            .filter(card -> card.isBy(viewer.id()) && (!card.deleted() || card.isHidden()))
            .orElseThrow(NotFound::new);
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
