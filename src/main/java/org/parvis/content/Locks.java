package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;
import org.parvis.storage.InstantConverter;

/**
 * Closes discussions, and opens them again: whoever animates the place where they stand, on the
 * wall of the company the administrators. It stands on the label, so that a page costs no query for
 * it; in SQL, because an update in JPQL counts the version up, and whoever edits would be refused.
 */
@Stateless
public class Locks {

  public static final int LONGEST_REASON = 300;

  static final String FIELD = "content.lock.reason";

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  private final InstantConverter instants = new InstantConverter();

  /**
   * Closes the discussion, for a reason that everyone reads; once closed, it changes the reason.
   *
   * @throws NotFound for who does not animate the place
   */
  public void lock(Viewer viewer, long contentId, String typedReason) {
    Content content = animated(viewer, contentId);
    String reason = Text.required(typedReason, LONGEST_REASON, FIELD);
    int changed =
        em.createNativeQuery(
                "update content set locked_at = ?, lock_reason = ? where id = ?"
                    + " and (lock_reason is null or lock_reason <> ?)")
            .setParameter(1, now())
            .setParameter(2, reason)
            .setParameter(3, content.id())
            .setParameter(4, reason)
            .executeUpdate();
    if (changed == 1) {
      tell(Verb.LOCKED, viewer, content);
    }
  }

  /**
   * Opens it again; a second time does nothing.
   *
   * @throws NotFound for who does not animate the place
   */
  public void unlock(Viewer viewer, long contentId) {
    Content content = animated(viewer, contentId);
    int changed =
        em.createNativeQuery(
                "update content set locked_at = null, lock_reason = null"
                    + " where id = ? and locked_at is not null")
            .setParameter(1, content.id())
            .executeUpdate();
    if (changed == 1) {
      tell(Verb.UNLOCKED, viewer, content);
    }
  }

  /**
   * Says that something was said about it just now, and keeps the discussion open until the
   * transaction ends: who wants to close it waits. To be called before anything is written there.
   *
   * <p>One statement: of a row that the transaction has changed before, PostgreSQL holds the author
   * too, who may be waiting for it.
   *
   * @throws Locked if it is closed
   */
  public void stir(Content content) {
    refuseIfNone(
        em.createNativeQuery(
                "update content set last_activity_at = case when last_activity_at < cast(? as bigint)"
                    + " then cast(? as bigint) else last_activity_at end"
                    + " where id = ? and locked_at is null")
            .setParameter(1, now())
            .setParameter(2, now())
            .setParameter(3, content.id())
            .executeUpdate(),
        content);
  }

  /**
   * The same for what is no news.
   *
   * @throws Locked if it is closed
   */
  public void keepOpen(Content content) {
    refuseIfNone(
        em.createNativeQuery(
                "update content set lock_reason = lock_reason where id = ? and locked_at is null")
            .setParameter(1, content.id())
            .executeUpdate(),
        content);
  }

  private void refuseIfNone(int open, Content content) {
    if (open == 0) {
      throw new Locked(
          em.createQuery("select c.lockReason from Content c where c.id = :id", String.class)
              .setParameter("id", content.id())
              .getSingleResult());
    }
  }

  private Content animated(Viewer viewer, long contentId) {
    turn.of(viewer);
    Content content = contents.writable(viewer, contentId);
    if (!audiences.animates(viewer, content.audience().id())) {
      throw new NotFound();
    }
    return content;
  }

  private Long now() {
    return instants.convertToDatabaseColumn(clock.instant());
  }

  private void tell(Verb verb, Viewer viewer, Content content) {
    activities.fire(
        new Activity(verb, viewer.id(), content.id(), content.audience().id(), clock.instant()));
  }
}
