package org.parvis.comment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Writes comments, through the door of their content. */
@Stateless
public class Comments {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * Adds a comment, once for each key.
   *
   * @param answeredId the comment that it answers, null for none
   * @return its id
   */
  public long write(Viewer viewer, long contentId, Long answeredId, String text, SubmitKey key) {
    Person author = turn.of(viewer);
    Content content = contents.find(viewer, contentId).orElseThrow(NotFound::new);
    return em.createQuery(
            "select k from Comment k where k.author.id = :viewer and k.submitKey = :key",
            Comment.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              Comment comment = new Comment(content, author, text, key.value(), clock.instant());
              if (answeredId != null) {
                comment.answer(visible(viewer, answeredId, content));
              }
              em.persist(comment);
              tell(Verb.COMMENTED, viewer, comment);
              return comment;
            })
        .id();
  }

  /**
   * Changes a comment of the viewer's own; sent twice, it is changed once.
   *
   * @throws EditConflict if it was changed since {@code version}, to something else
   */
  public void edit(Viewer viewer, long id, int version, String text) {
    Comment comment = own(viewer, id);
    if (comment.isDeleted()) {
      throw new NotFound();
    }
    if (!comment.says(text)) {
      if (comment.version() != version) {
        throw new EditConflict();
      }
      comment.edit(text, clock.instant());
      tell(Verb.EDITED, viewer, comment);
    }
  }

  /** Withdraws a comment of the viewer's own; a second time does nothing. */
  public void delete(Viewer viewer, long id) {
    Comment comment = own(viewer, id);
    if (!comment.isDeleted()) {
      comment.delete(clock.instant());
      tell(Verb.DELETED, viewer, comment);
    }
  }

  /** Takes the deletion back, within {@link Contents#UNDO}; a second time does nothing. */
  public void restore(Viewer viewer, long id) {
    Comment comment = own(viewer, id);
    if (comment.isDeleted()) {
      if (comment.deletedAt().isBefore(clock.instant().minus(Contents.UNDO))) {
        throw new NotFound();
      }
      comment.restore();
      tell(Verb.RESTORED, viewer, comment);
    }
  }

  /** Removes for good what was withdrawn before this instant; of an answered one, the words. */
  public void purge(Instant deletedBefore) {
    em.createQuery(
            "delete from Comment k where k.deletedAt < :before"
                + " and not exists (select 1 from Comment x where x.parentId = k.id)")
        .setParameter("before", deletedBefore)
        .executeUpdate();
    em.createQuery("update Comment k set k.body = '' where k.deletedAt < :before")
        .setParameter("before", deletedBefore)
        .executeUpdate();
  }

  private Comment own(Viewer viewer, long id) {
    turn.of(viewer);
    return em.createQuery(
            "select k from Comment k join k.content c where k.id = :id and k.author.id = :viewer"
                + " and"
                + Door.OPEN,
            Comment.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Comment visible(Viewer viewer, long id, Content content) {
    Comment comment = em.find(Comment.class, id);
    if (comment == null || comment.isDeleted() || !comment.content().id().equals(content.id())) {
      throw new NotFound();
    }
    return comment;
  }

  private void tell(Verb verb, Viewer viewer, Comment comment) {
    Content content = comment.content();
    activities.fire(
        new Activity(
            verb,
            viewer.id(),
            content.id(),
            comment.id(),
            content.audience().id(),
            Set.of(),
            clock.instant()));
  }
}
