package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.storage.InstantConverter;

/**
 * Withholds contents from everyone, and gives them back: who makes the place live does, where
 * everyone reads the administrators too, never its author. In SQL, because an update in JPQL counts
 * the version up, and an author who is changing it would be refused.
 */
@Stateless
public class Withholding {

  public static final int LONGEST_REASON = 300;

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private Mentions mentions;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  private final InstantConverter instants = new InstantConverter();

  /** Whether the viewer decides about what this author published there. */
  public boolean decides(Viewer viewer, long audienceId, long authorId) {
    if (viewer.is(authorId)) {
      return false;
    }
    if (audiences.animates(viewer, audienceId)) {
      return true;
    }
    Audience audience = em.find(Audience.class, audienceId);
    return viewer.isAdministrator() && audience != null && audience.isForEveryone();
  }

  /**
   * Withholds it from everyone, for a reason that its author reads; a second time does nothing.
   *
   * @throws NotFound for who does not decide about it
   */
  public void hide(Viewer viewer, long id, String reason) {
    Content content = decided(viewer, id);
    Long now = instants.convertToDatabaseColumn(clock.instant());
    int changed =
        em.createNativeQuery(
                "update content set deleted_at = ?, withheld = 'HIDDEN', withheld_reason = ?"
                    + " where id = ? and deleted_at is null")
            .setParameter(1, now)
            .setParameter(2, reason)
            .setParameter(3, id)
            .executeUpdate();
    if (changed == 1) {
      tell(Verb.HIDDEN, viewer.id(), content);
    }
  }

  /**
   * Brings back what was hidden, where it stood; a second time does nothing.
   *
   * @throws NotFound for who does not decide about it
   */
  public void show(Viewer viewer, long id) {
    Content content = decided(viewer, id);
    int changed =
        em.createNativeQuery(
                "update content set deleted_at = null, withheld = null, withheld_reason = null"
                    + " where id = ? and withheld = 'HIDDEN'")
            .setParameter(1, id)
            .executeUpdate();
    if (changed == 1) {
      tell(Verb.SHOWN, viewer.id(), content);
    }
  }

  /**
   * Publishes what waits, or was declined, as if its author did so now; a second time does nothing.
   *
   * @throws NotFound for who does not make the place live, administrators included
   * @throws AuthorLeft if its author is no longer in the place
   * @throws org.parvis.audience.Archived if it can only be read
   */
  public void approve(Viewer viewer, long id) {
    Content content = animated(viewer, id);
    if (!isWaitingOrDeclined(id)) {
      return;
    }
    audiences.writable(content.audience());
    long place = content.audience().id();
    Person author = em.find(Person.class, content.authorId());
    if (audiences.among(List.of(author.id()), place).isEmpty()
        || !audiences.isInside(author.id(), place)) {
      throw new AuthorLeft();
    }
    Instant now = clock.instant();
    em.createNativeQuery(
            "update content set deleted_at = null, withheld = null, withheld_reason = null,"
                + " published_at = ?, last_activity_at = ? where id = ?")
        .setParameter(1, instants.convertToDatabaseColumn(now))
        .setParameter(2, instants.convertToDatabaseColumn(now))
        .setParameter(3, id)
        .executeUpdate();
    tell(Verb.APPROVED, viewer.id(), content);
    activities.fire(new Activity(Verb.PUBLISHED, author.id(), id, place, now));
    mentions.tell(author.viewer(), content);
  }

  /**
   * Does not publish what waits, for a reason that its author reads; a second time does nothing.
   *
   * @throws NotFound for who does not make the place live, administrators included
   */
  public void decline(Viewer viewer, long id, String reason) {
    Content content = animated(viewer, id);
    int changed =
        em.createNativeQuery(
                "update content set withheld = 'DECLINED', withheld_reason = ?"
                    + " where id = ? and withheld = 'WAITING'")
            .setParameter(1, reason)
            .setParameter(2, id)
            .executeUpdate();
    if (changed == 1) {
      tell(Verb.DECLINED, viewer.id(), content);
    }
  }

  private boolean isWaitingOrDeclined(long id) {
    return !em.createQuery(
            "select c.id from Content c where c.id = :id and c.withheld in (:waiting, :declined)",
            Long.class)
        .setParameter("id", id)
        .setParameter("waiting", Withheld.WAITING)
        .setParameter("declined", Withheld.DECLINED)
        .getResultList()
        .isEmpty();
  }

  /** What nobody has read yet is the business of who makes the place live. */
  private Content animated(Viewer viewer, long id) {
    Content content = decided(viewer, id);
    if (!audiences.animates(viewer, content.audience().id())) {
      throw new NotFound();
    }
    return content;
  }

  /** Held with its author: what they do to it meanwhile comes before or after. */
  private Content decided(Viewer viewer, long id) {
    Long author =
        em.createQuery("select c.authorId from Content c where c.id = :id", Long.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    turn.of(viewer, author);
    Content content = em.find(Content.class, id);
    if (content == null || !decides(viewer, content.audience().id(), author)) {
      throw new NotFound();
    }
    return content;
  }

  private void tell(Verb verb, long actorId, Content content) {
    activities.fire(
        new Activity(verb, actorId, content.id(), content.audience().id(), clock.instant()));
  }
}
