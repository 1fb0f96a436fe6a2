package org.parvis.poll;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.person.Person;

/** What the timer of polls does, one transaction each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rounds {

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

  /** Ends one whose time is over. */
  public void close(long id, Instant now) {
    Poll found = em.find(Poll.class, id);
    if (found == null) {
      return;
    }
    em.find(Person.class, found.content().authorId(), LockModeType.PESSIMISTIC_WRITE);
    Poll poll = em.find(Poll.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(poll);
    if (poll.isOver(now)) {
      closing.close(poll, 0, now);
    }
  }

  /**
   * The names of the keys that this poll still needs; none of one that is counted or was removed.
   */
  public Set<String> keysOf(long id) {
    return Optional.ofNullable(em.find(Poll.class, id))
        .filter(poll -> !poll.isClosed())
        .map(poll -> Set.of(Urn.name(poll.generation()), BoxKeys.SLIPS))
        .orElse(Set.of());
  }
}
