package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.LongStream;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * One person's writings take turns: the same form sent fifty times at once is looked at one after
 * the other, on every server of a cluster.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Turn {

  @PersistenceContext private EntityManager em;

  /**
   * The person, held until the transaction ends.
   *
   * @throws NotFound if the account was closed in the meantime
   */
  public Person of(Viewer viewer) {
    return active(em.find(Person.class, viewer.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Who does something to someone, both held until the transaction ends, in the order that everyone
   * keeps to.
   *
   * @return to whom it is done
   * @throws NotFound if one of them is not there, or the viewer's account was closed
   */
  public Person of(Viewer viewer, long otherId) {
    LongStream.of(viewer.id(), otherId)
        .sorted()
        .forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
    active(em.find(Person.class, viewer.id()));
    return Optional.ofNullable(em.find(Person.class, otherId)).orElseThrow(NotFound::new);
  }

  private static Person active(Person person) {
    if (person == null || !person.isActive()) {
      throw new NotFound();
    }
    return person;
  }
}
