package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
    Person person = em.find(Person.class, viewer.id(), LockModeType.PESSIMISTIC_WRITE);
    if (person == null || !person.isActive()) {
      throw new NotFound();
    }
    return person;
  }
}
