package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.person.Person;
import org.parvis.person.Status;

/**
 * Lets some people in and out with what their communities are bound to, each step a transaction.
 * Who came by hand stays, who makes the place live stays, and who left is not fetched back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BindingSteps {

  private static final String COMERS =
      "select p.id from Person p where p.status = :active and IN"
          + " and not exists (select g.personId from Grant g"
          + " where g.audienceId = :id and g.personId = p.id)"
          + " and not exists (select x.personId from NoThanks x"
          + " where x.communityId = :id and x.personId = p.id)";
  private static final String GOERS =
      "select p.id from Grant g, Person p where g.audienceId = :id and g.boundAt is not null"
          + " and p.id = g.personId and OUT";
  private static final String ALL_GO =
      "select p.id from Grant g, Person p where g.audienceId = :id and g.boundAt is not null"
          + " and p.id = g.personId";

  private static final String IN_ORDER = " order by p.id";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /** The communities that are bound. */
  public List<Long> bound() {
    return em.createQuery("select b.communityId from Binding b order by b.communityId", Long.class)
        .getResultList();
  }

  /**
   * Lets some of those go who are to, and some of those come.
   *
   * @return whether there may be more
   */
  public boolean step(long id, int most) {
    Set<Long> held = new TreeSet<>();
    read(id).ifPresent(it -> held.addAll(it.movers(id, most)));
    held.forEach(person -> em.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE));
    Audience audience = em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    Optional<Bound> bound = read(id);
    if (bound.isEmpty() || audience == null) {
      return false;
    }
    List<Long> goers = bound.get().goers(id, most);
    List<Long> comers = audience.isArchived() ? List.of() : bound.get().comers(id, most);
    go(id, goers.stream().filter(held::contains).toList());
    come(id, comers.stream().filter(held::contains).toList());
    boolean more = !goers.isEmpty() || !comers.isEmpty();
    if (!more && bound.get().ended()) {
      em.remove(em.find(Binding.class, id));
    }
    return more;
  }

  private Optional<Bound> read(long id) {
    return em.createQuery(
            "select b.source, b.valueKey, b.groupId, b.door, b.endedAt, m.openness"
                + " from Binding b, Community m"
                + " where b.communityId = :id and m.id = :id and m.deletedAt is null",
            Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Bound(
                    (BindingSource) row[0],
                    row[0] == BindingSource.GROUP ? row[2] : row[1],
                    row[4] != null,
                    row[3] == BindingDoor.ANY || row[5] == Openness.OPEN));
  }

  /** A binding as it was read: who is to come by it, and who to go. */
  private final class Bound {

    private final BindingSource source;
    private final Object value;
    private final boolean ended;
    private final boolean open;

    Bound(BindingSource source, Object value, boolean ended, boolean open) {
      this.source = source;
      this.value = value;
      this.ended = ended;
      this.open = open;
    }

    boolean ended() {
      return ended;
    }

    List<Long> movers(long id, int most) {
      List<Long> all = new ArrayList<>(goers(id, most));
      all.addAll(comers(id, most));
      return all;
    }

    List<Long> comers(long id, int most) {
      return open && !ended ? people(COMERS.replace("IN", source.in()), id, most) : List.of();
    }

    List<Long> goers(long id, int most) {
      if (!ended) {
        return people(GOERS.replace("OUT", source.out()), id, most);
      }
      return em.createQuery(ALL_GO + IN_ORDER, Long.class)
          .setParameter("id", id)
          .setMaxResults(most)
          .getResultList();
    }

    private List<Long> people(String which, long id, int most) {
      return em.createQuery(which + IN_ORDER, Long.class)
          .setParameter("id", id)
          .setParameter("value", value)
          .setParameter("active", Status.ACTIVE)
          .setMaxResults(most)
          .getResultList();
    }
  }

  private void go(long id, List<Long> people) {
    Set<Long> gone = new HashSet<>();
    for (Long person : people) {
      Grant grant = em.find(Grant.class, new Grant.Key(id, person));
      if (grant.standing().isAnimating()) {
        grant.bind(null);
      } else {
        em.remove(grant);
        gone.add(person);
      }
    }
    tell(Movement.Step.LEFT, id, gone);
  }

  private void come(long id, List<Long> people) {
    for (Long person : people) {
      Grant grant = new Grant(id, person, clock.instant());
      grant.bind(clock.instant());
      em.persist(grant);
    }
    if (!people.isEmpty()) {
      for (String room : List.of("JoinRequest", "CommunityInvitation")) {
        em.createQuery(
                "delete from " + room + " x where x.communityId = :id and x.personId in :people")
            .setParameter("id", id)
            .setParameter("people", people)
            .executeUpdate();
      }
    }
    tell(Movement.Step.JOINED, id, Set.copyOf(people));
  }

  private void tell(Movement.Step step, long id, Set<Long> people) {
    if (!people.isEmpty()) {
      movements.fire(new Movement(step, 0, id, people, null, clock.instant()));
    }
  }
}
