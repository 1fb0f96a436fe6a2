package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Nudge;
import org.parvis.audience.Archived;
import org.parvis.audience.NotInside;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.shared.Refusal;

/**
 * The steps of a round, each a transaction of its own. A post and the note that it is published are
 * one transaction, in its author's turn: of all servers that try at once, and before or after a
 * crash, one publishes it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Publishing {

  /** The topic on which the author's open pages hear of it. */
  static final String TOPIC = "scheduled";

  private static final Duration KEPT = Duration.ofDays(1);

  @PersistenceContext private EntityManager em;
  @Inject private Wall wall;
  @Inject private Timetable timetable;
  @Inject private Event<Nudge> nudges;

  /** The ids of those to be published now, the longest waiting first. */
  public List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select s.id from Scheduled s where s.state = :waiting and s.dueAt <= :now"
                + " and s.deletedAt is null order by s.dueAt, s.id",
            Long.class)
        .setParameter("waiting", Scheduled.State.WAITING)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** As its author would at this moment; not for one whose account is closed. */
  public void publish(long id, Instant now) {
    inTurn(
        id,
        now,
        (author, scheduled) -> {
          if (author.isActive()) {
            SubmitKey key = new SubmitKey(scheduled.submitKey());
            List<Long> places = timetable.standing(author.viewer(), scheduled);
            wall.post(author.viewer(), places, scheduled.draft(), key);
          } else {
            scheduled.stop(Scheduled.State.CLOSED);
          }
        });
  }

  /** It could not be published. */
  public void fail(long id, Instant now) {
    inTurn(id, now, (author, scheduled) -> scheduled.fail(now));
  }

  /** It must not be published. */
  public void refuse(long id, Instant now, Refusal why) {
    String reason = why instanceof Archived || why instanceof NotInside ? why.messageKey() : null;
    inTurn(id, now, (author, scheduled) -> scheduled.refuse(reason));
  }

  /** Forgets what was published or deleted a day ago. */
  public void purge(Instant now) {
    em.createQuery(
            "delete from Scheduled s where s.deletedAt < :old"
                + " or s.state = :published and s.dueAt < :old and s.publishAt < :old")
        .setParameter("old", now.minus(KEPT))
        .setParameter("published", Scheduled.State.PUBLISHED)
        .executeUpdate();
  }

  private void inTurn(long id, Instant now, Step step) {
    Scheduled found = em.find(Scheduled.class, id);
    if (found == null) {
      return;
    }
    Person author = em.find(Person.class, found.authorId(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found);
    if (found.isDue(now)) {
      step.on(author, found);
      nudges.fire(new Nudge(Set.of(author.id()), TOPIC));
    }
  }

  /** What is done with it. */
  private interface Step {
    void on(Person author, Scheduled scheduled);
  }
}
