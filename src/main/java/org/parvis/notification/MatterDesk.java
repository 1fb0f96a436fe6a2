package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import org.parvis.activity.Nudge;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Docket;
import org.parvis.content.Remarks;
import org.parvis.person.Person;

/** Turns what waits for a decision, and what was decided, into notifications. */
@Stateless
public class MatterDesk {

  private static final int ERRANDS = 50;

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Sheets sheets;
  @Inject @Any private Instance<Docket> dockets;
  @Inject @Any private Instance<Remarks> remarks;
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
    List<MatterErrand> errands =
        em.createQuery("select e from MatterErrand e order by e.id", MatterErrand.class)
            .setMaxResults(ERRANDS)
            .getResultList();
    Map<MatterErrand, Set<Long>> recipients = new LinkedHashMap<>();
    errands.forEach(errand -> recipients.put(errand, recipients(errand)));
    hold(recipients.values());
    Set<Long> told = new HashSet<>();
    recipients.forEach((errand, people) -> told.addAll(tell(errand, people)));
    if (!told.isEmpty()) {
      nudges.fire(new Nudge(told, "notification"));
    }
    return errands.size() == ERRANDS;
  }

  /** As in the {@link PlaceDesk}: who decides holds two people too, in this order. */
  private void hold(Iterable<Set<Long>> recipients) {
    TreeSet<Long> all = new TreeSet<>();
    recipients.forEach(all::addAll);
    all.forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Set<Long> tell(MatterErrand errand, Set<Long> people) {
    long place = placeOf(errand);
    Set<Long> told = new HashSet<>();
    if (errand.verb() != Verb.REFERRED && errand.personId() == null) {
      told.addAll(waitingFor(place));
    }
    if (!people.isEmpty()) {
      told.addAll(sheets.tell(errand.subject(place), people, errand.happenedAt()));
    }
    em.remove(errand);
    return told;
  }

  /** Those whose bell may count one less. */
  private List<Long> waitingFor(long audienceId) {
    return em.createQuery(
            "select n.personId from Notification n where n.audienceId = :audience"
                + " and n.kind = :kind and n.readAt is null",
            Long.class)
        .setParameter("audience", audienceId)
        .setParameter("kind", Kind.MODERATION)
        .getResultList();
  }

  /** Those of them who see the place at this moment. */
  private Set<Long> recipients(MatterErrand errand) {
    return new HashSet<>(audiences.among(candidates(errand), placeOf(errand)));
  }

  private Set<Long> candidates(MatterErrand errand) {
    Set<Long> all = new HashSet<>();
    if (errand.personId() != null) {
      all.add(errand.personId());
    } else if (errand.verb() == Verb.REFERRED) {
      dockets.forEach(room -> all.addAll(room.deciders(errand.contentId(), errand.commentId())));
    } else if (MatterErrand.TO_AUTHOR.contains(errand.verb())) {
      all.add(authorOf(errand));
    }
    return all;
  }

  private Long authorOf(MatterErrand errand) {
    if (errand.commentId() == null) {
      return em.find(Content.class, errand.contentId()).authorId();
    }
    return remarks.stream()
        .map(room -> room.authorOf(errand.commentId()))
        .filter(author -> author != null)
        .findFirst()
        .orElseThrow();
  }

  private long placeOf(MatterErrand errand) {
    return em.find(Content.class, errand.contentId()).audience().id();
  }
}
