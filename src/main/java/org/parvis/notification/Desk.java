package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Nudge;
import org.parvis.activity.Verb;
import org.parvis.content.Content;

/**
 * Turns errands into notifications, some at a time: what was told and that it was told are one
 * transaction. One server of a cluster works at a time.
 */
@Stateless
public class Desk {

  private static final int ERRANDS = 50;

  @PersistenceContext private EntityManager em;
  @Inject private Recipients recipients;
  @Inject private Sheets sheets;
  @Inject private Clock clock;
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
    List<Errand> errands =
        em
            .createQuery("select e from Errand e order by e.id", Errand.class)
            .setMaxResults(ERRANDS)
            .getResultList()
            .stream()
            .sorted(Comparator.comparing(errand -> !errand.isAddressed()))
            .toList();
    Set<Long> told = new HashSet<>();
    boolean complete = true;
    for (Errand errand : errands) {
      complete &= run(errand, told);
    }
    if (!told.isEmpty()) {
      nudges.fire(new Nudge(told, "notification"));
    }
    return !complete || errands.size() == ERRANDS;
  }

  private boolean run(Errand errand, Set<Long> told) {
    Content content = em.find(Content.class, errand.contentId());
    if (content == null || content.isDeleted()) {
      em.remove(errand);
      return true;
    }
    if (errand.verb() == Verb.WITHDREW) {
      sheets.withdraw(errand, clock.instant());
      em.remove(errand);
      return true;
    }
    Recipients.Some some = recipients.of(errand, content);
    told.addAll(sheets.tell(errand.tidings(), some.people()));
    if (some.last() == null) {
      em.remove(errand);
      return true;
    }
    errand.reach(some.last());
    return false;
  }
}
