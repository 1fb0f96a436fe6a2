package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.content.Change;
import org.parvis.content.Editions;
import org.parvis.content.Version;
import org.parvis.person.Viewer;
import org.parvis.shared.ListingOf;
import org.parvis.shared.NotFound;

/** How a comment has changed. */
@Named
@RequestScoped
public class CommentHistory extends ListingOf<Change> {

  private static final int SIZE = 10;

  @Inject private Discussion discussion;
  @Inject private Editions editions;
  @Inject private Viewer viewer;

  private CommentCard comment;

  public void load() {
    comment =
        CommentShow.id(getKey())
            .flatMap(id -> discussion.find(viewer, id))
            .filter(card -> !card.deleted())
            .orElseThrow(NotFound::new);
    Version now = asked().isPresent() ? null : comment.present();
    show(editions.ofComment(viewer, comment.id(), now, start(), SIZE));
  }

  public CommentCard getComment() {
    return comment;
  }
}
