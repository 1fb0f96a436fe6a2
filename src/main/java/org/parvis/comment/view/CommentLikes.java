package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.comment.Liker;
import org.parvis.comment.Likes;
import org.parvis.person.Viewer;
import org.parvis.shared.ListingOf;
import org.parvis.shared.NotFound;

/** Who likes a comment. */
@Named
@RequestScoped
public class CommentLikes extends ListingOf<Liker> {

  private static final int SIZE = 50;

  @Inject private Discussion discussion;
  @Inject private Likes likes;
  @Inject private Viewer viewer;

  private CommentCard comment;

  public void load() {
    comment =
        CommentShow.id(getKey())
            .flatMap(id -> discussion.find(viewer, id))
            .filter(card -> !card.deleted())
            .orElseThrow(NotFound::new);
    show(likes.who(viewer, comment.id(), start(), SIZE));
  }

  public CommentCard getComment() {
    return comment;
  }
}
