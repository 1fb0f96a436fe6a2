package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.activity.Movement;
import org.parvis.activity.Nudge;
import org.parvis.audience.Audiences;
import org.parvis.audience.Level;
import org.parvis.person.Person;
import org.parvis.person.Status;

/** Turns what became of people in places into notifications, as the {@link Desk} does. */
@Stateless
public class PlaceDesk {

  private static final int ERRANDS = 50;

  /** So many of those who are in a place at a time. */
  private static final int SOME = 200;

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Sheets sheets;
  @Inject private Event<Nudge> nudges;

  /**
   * Does a piece of the work.
   *
   * @return whether there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean work() {
    em.createNativeQuery("update notification_desk set turns = turns + 1 where id = 1")
        .executeUpdate();
    List<PlaceErrand> errands =
        em.createQuery("select e from PlaceErrand e order by e.id", PlaceErrand.class)
            .setMaxResults(ERRANDS)
            .getResultList();
    Map<PlaceErrand, List<Long>> recipients = new LinkedHashMap<>();
    errands.forEach(errand -> recipients.put(errand, recipients(errand)));
    hold(recipients);
    Set<Long> told = new HashSet<>();
    recipients.forEach((errand, people) -> told.addAll(tell(errand, people)));
    if (!told.isEmpty()) {
      nudges.fire(new Nudge(told, "notification"));
    }
    return errands.size() == ERRANDS || errands.stream().anyMatch(em::contains);
  }

  /**
   * Whoever decides about members holds two people or more; a row about one of them waits for that,
   * so all that rows will be about are held first, in the order that everyone keeps to.
   */
  private void hold(Map<PlaceErrand, List<Long>> recipients) {
    TreeSet<Long> all = new TreeSet<>();
    recipients.forEach(
        (errand, people) -> {
          all.addAll(people);
          all.add(errand.actorId());
        });
    all.forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Set<Long> tell(PlaceErrand errand, List<Long> people) {
    Set<Long> told = new HashSet<>();
    if (errand.isAnswer()) {
      sheets.forget(Subject.of(Movement.Step.ASKED, errand.audienceId()), errand.personId());
      told.addAll(audiences.animators(errand.audienceId()));
    }
    told.addAll(sheets.tell(errand.tidings(), people));
    if (errand.isToMembers() && people.size() == SOME) {
      errand.reach(people.get(SOME - 1));
    } else {
      em.remove(errand);
    }
    return told;
  }

  /** Never of one's own act. */
  private List<Long> recipients(PlaceErrand errand) {
    if (errand.isToMembers()) {
      return members(errand);
    }
    List<Long> all =
        errand.personId() == null
            ? audiences.animators(errand.audienceId())
            : List.of(errand.personId());
    return all.stream().filter(person -> !person.equals(errand.actorId())).toList();
  }

  /** Some of those who are in it, but for whoever wants to hear nothing of it. */
  private List<Long> members(PlaceErrand errand) {
    return em.createQuery(
            "select p.id from Grant g, Person p where g.audienceId = :audience"
                + " and g.level <> :silent and p.id = g.personId and p.status = :active"
                + " and p.id > :reached and p.id <> :actor order by p.id",
            Long.class)
        .setParameter("audience", errand.audienceId())
        .setParameter("silent", Level.SILENT)
        .setParameter("active", Status.ACTIVE)
        .setParameter("reached", errand.reached())
        .setParameter("actor", errand.actorId())
        .setMaxResults(SOME)
        .getResultList();
  }
}
