package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
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

  /**
   * Who does something to several, all held until the transaction ends, in the order that everyone
   * keeps to.
   *
   * @return those of the others who are there
   * @throws NotFound if the viewer's account was closed
   */
  public List<Person> of(Viewer viewer, Collection<Long> others) {
    TreeSet<Long> all = new TreeSet<>(others);
    all.add(viewer.id());
    Map<Long, Person> held = new HashMap<>();
    for (long id : all) {
      Person person = em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (person != null) {
        held.put(id, person);
      }
    }
    active(held.get(viewer.id()));
    return others.stream().distinct().map(held::get).filter(Objects::nonNull).toList();
  }

  private static Person active(Person person) {
    if (person == null || !person.isActive()) {
      throw new NotFound();
    }
    return person;
  }
}
