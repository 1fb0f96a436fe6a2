package org.parvis.poll;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.person.Person;
import org.parvis.storage.Absence;

/** What the timer of polls does, one transaction each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rounds {

  /** Whoever asked has so long before they are reminded of what they owe. */
  static final Duration PATIENCE = Duration.ofDays(7);

  @PersistenceContext private EntityManager em;
  @Inject private Closing closing;

  /** The ids of those whose time is over, the longest waiting first. */
  public List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select p.id from Poll p where p.closedAt is null and p.closesAt <= :now"
                + " order by p.closesAt, p.id",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** The ids of those that ended this long ago, without a word of what was decided since. */
  public List<Long> owed(Instant now, int most) {
    return em.createQuery(
            "select p.id from Poll p where p.closedAt <= :before and p.closedAt > :longBefore"
                + " and p.outcome = :counted and p.decidedAt is null and p.remindedAt is null"
                + " order by p.closedAt, p.id",
            Long.class)
        .setParameter("before", now.minus(PATIENCE))
        .setParameter("longBefore", now.minus(PATIENCE.multipliedBy(2)))
        .setParameter("counted", Poll.Outcome.COUNTED)
        .setMaxResults(most)
        .getResultList();
  }

  /** Ends one whose time is over. */
  public void close(long id, Instant now) {
    held(id).filter(poll -> poll.isOver(now)).ifPresent(poll -> closing.close(poll, now));
  }

  /** Reminds who asked of what they owe. */
  public void remind(long id, Instant now) {
    held(id).ifPresent(poll -> closing.remind(poll, now));
  }

  private Optional<Poll> held(long id) {
    Poll found = em.find(Poll.class, id);
    if (found == null) {
      return Optional.empty();
    }
    em.find(Person.class, found.content().authorId(), LockModeType.PESSIMISTIC_WRITE);
    Poll poll = em.find(Poll.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(poll);
    return Optional.of(poll);
  }

  /**
   * The names of the keys that this poll still needs; none of one that is counted or was removed.
   */
  public Set<String> keysOf(long id) {
    Poll found = em.find(Poll.class, id);
    if (found == null) {
      Absence.confirm(em);
    }
    return Optional.ofNullable(found)
        .filter(poll -> !poll.isClosed())
        .map(poll -> Set.of(Urn.name(poll.generation()), BoxKeys.SLIPS))
        .orElse(Set.of());
  }
}
