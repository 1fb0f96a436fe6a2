package org.parvis.comment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.Editions;
import org.parvis.content.Hashtags;
import org.parvis.content.Locks;
import org.parvis.content.Mentions;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.content.Withheld;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Writes comments, through the door of their content. */
@Stateless
public class Comments {

  static final String FIELD = "comment.field.text";

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Locks locks;
  @Inject private Turn turn;
  @Inject private Editions editions;
  @Inject private Mentions mentions;
  @Inject private Hashtags hashtags;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * Adds a comment, once for each key. Sent again with other words, it is changed to these.
   *
   * @param answeredId the comment that it answers, null for none
   * @return its id
   */
  public long write(Viewer viewer, long contentId, Long answeredId, String text, SubmitKey key) {
    Person author = turn.of(viewer);
    Content content = contents.writable(viewer, contentId);
    return em.createQuery(
            "select k from Comment k where k.author.id = :viewer and k.submitKey = :key",
            Comment.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst()
        .map(comment -> sentAgain(viewer, comment, text))
        .orElseGet(
            () -> {
              Comment comment = new Comment(content, author, text, key.value(), clock.instant());
              locks.stir(content);
              if (answeredId != null) {
                comment.answer(visible(viewer, answeredId, content));
              }
              RichText shown = mentions.in(viewer, RichText.ofLines(text, FIELD), null);
              comment.show(shown);
              em.persist(comment);
              tell(Verb.COMMENTED, viewer, comment);
              note(viewer, comment, shown, true);
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
    if (comment.isDeleted() && !comment.isHidden()) {
      throw new NotFound();
    }
    contents.writable(comment.content());
    if (!comment.says(text)) {
      if (comment.version() != version) {
        throw new EditConflict();
      }
      change(viewer, comment, text);
    }
  }

  /** Its answer was lost, and its author may have gone on writing. */
  private Comment sentAgain(Viewer viewer, Comment comment, String text) {
    if (comment.isAsWritten() && !comment.says(text)) {
      change(viewer, comment, text);
    }
    return comment;
  }

  private void change(Viewer viewer, Comment comment, String text) {
    locks.keepOpen(comment.content());
    RichText shown = mentions.in(viewer, RichText.ofLines(text, FIELD), comment.html());
    editions.keep(comment.content(), comment.id(), comment.kept(), comment.since());
    comment.edit(text, clock.instant());
    comment.show(shown);
    note(viewer, comment, shown, false);
    tell(Verb.EDITED, viewer, comment);
  }

  /** Withdraws a comment of the viewer's own, for good if it was hidden; again does nothing. */
  public void delete(Viewer viewer, long id) {
    Comment comment = own(viewer, id);
    if (comment.isHidden()) {
      comment.drop(clock.instant());
      tell(Verb.DELETED, viewer, comment);
    } else if (!comment.isDeleted()) {
      comment.delete(clock.instant());
      hashtags.forget(id);
      tell(Verb.DELETED, viewer, comment);
    }
  }

  /** Takes the deletion back, within {@link Contents#UNDO}; a second time does nothing. */
  public void restore(Viewer viewer, long id) {
    Comment comment = own(viewer, id);
    if (comment.isWithheld()) {
      throw new NotFound();
    }
    if (comment.isDeleted()) {
      if (comment.deletedAt().isBefore(clock.instant().minus(Contents.UNDO))) {
        throw new NotFound();
      }
      comment.restore();
      tell(Verb.RESTORED, viewer, comment);
    }
    if (comment.html() != null) {
      hashtags.keep(comment.content(), id, RichText.kept(comment.html()), false);
    }
  }

  /**
   * Removes for good some of what was withdrawn before this instant; of an answered one, the words.
   * Few at a time and in order, as rooms that tell of them hold some of their rows meanwhile.
   *
   * @return whether there may be more
   */
  public boolean purge(Instant deletedBefore, int most) {
    List<Comment> gone =
        em.createQuery(
                "select k from Comment k where k.deletedAt < :before"
                    + " and (k.withheld is null or k.withheld = :dropped) and (k.body <> '' or"
                    + " not exists (select x.id from Comment x where x.parentId = k.id))"
                    + " order by k.id",
                Comment.class)
            .setParameter("before", deletedBefore)
            .setParameter("dropped", Withheld.DROPPED)
            .setMaxResults(most)
            .getResultList();
    for (Comment comment : gone) {
      if (isAnswered(comment)) {
        comment.forget();
        editions.forget(List.of(comment.id()));
      } else {
        em.remove(comment);
      }
    }
    return gone.size() == most;
  }

  private boolean isAnswered(Comment comment) {
    return !em.createQuery("select k.id from Comment k where k.parentId = :id", Long.class)
        .setParameter("id", comment.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void note(Viewer viewer, Comment comment, RichText shown, boolean isNew) {
    if (comment.isHidden()) {
      return;
    }
    mentions.keep(viewer, comment.content(), comment.id(), shown, isNew);
    hashtags.keep(comment.content(), comment.id(), shown, isNew);
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
