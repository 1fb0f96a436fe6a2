package org.parvis.comment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Puts and takes back likes of comments, and tells who likes one, through the content's door. */
@Stateless
public class Likes {

  private static final String OPEN_COMMENT =
      " from Comment k join k.content c where k.id = :comment and k.deletedAt is null and"
          + Door.OPEN;
  private static final String WHO =
      "select new org.parvis.comment.Liker(l.likedAt, p.id, p.slug, p.name, p.portrait,"
          + " p.jobTitle, p.department) from CommentLike l, Person p"
          + " where l.commentId = :comment and p.id = l.personId"
          + " and (l.likedAt < :at or (l.likedAt = :at and p.id < :id))"
          + " and exists (select k.id"
          + OPEN_COMMENT
          + ") order by l.likedAt desc, p.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * Likes; a second time does nothing.
   *
   * @throws NotFound if the viewer does not see the comment, or it is deleted
   */
  public void put(Viewer viewer, long commentId) {
    turn.of(viewer);
    Content content = contentOf(viewer, commentId);
    CommentLike.Key key = new CommentLike.Key(commentId, viewer.id());
    if (em.find(CommentLike.class, key) == null) {
      em.persist(new CommentLike(key, clock.instant()));
      tell(Verb.REACTED, viewer, content, commentId);
    }
  }

  /**
   * Takes a like back; a second time does nothing.
   *
   * @throws NotFound if the viewer does not see the comment, or it is deleted
   */
  public void remove(Viewer viewer, long commentId) {
    turn.of(viewer);
    Content content = contentOf(viewer, commentId);
    CommentLike like = em.find(CommentLike.class, new CommentLike.Key(commentId, viewer.id()));
    if (like != null) {
      em.remove(like);
      tell(Verb.UNREACTED, viewer, content, commentId);
      tell(Verb.WITHDREW, viewer, content, commentId);
    }
  }

  /** Who likes it, the latest first; nobody if the viewer does not see the comment. */
  public Page<Liker> who(Viewer viewer, long commentId, Cursor before, int size) {
    return Page.cut(
        em.createQuery(WHO, Liker.class)
            .setParameter("comment", commentId)
            .setParameter("viewer", viewer.id())
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        Liker::cursor);
  }

  private Content contentOf(Viewer viewer, long commentId) {
    return contents.writable(
        em.createQuery("select c" + OPEN_COMMENT, Content.class)
            .setParameter("comment", commentId)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new));
  }

  private void tell(Verb verb, Viewer viewer, Content content, long commentId) {
    activities.fire(
        new Activity(
            verb,
            viewer.id(),
            content.id(),
            commentId,
            content.audience().id(),
            Set.of(),
            clock.instant()));
  }
}
