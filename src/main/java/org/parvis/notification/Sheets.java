package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.storage.Sql;

/** Writes notifications down, in the transaction of the {@link Desk}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sheets {

  private static final String OF_ACTOR =
      " from NotificationAct a, Notification n where n.id = a.notificationId"
          + " and n.subject = :subject and a.actorId = :actor";
  private static final String EARLIER = OF_ACTOR + " and n.personId in :people";

  @PersistenceContext private EntityManager em;

  /**
   * Tells these people.
   *
   * @return those for whom it is news
   */
  Set<Long> tell(Tidings act, List<Long> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    Subject about = act.subject();
    Set<Long> news = new HashSet<>(people);
    if (about.isToldOnce()) {
      news.removeAll(toldEarlier(act, people));
    }
    Map<String, Notification> open = open(about, news);
    for (long person : news) {
      Notification one = open.get(about.slotOf(person));
      if (one == null) {
        one = new Notification(person, about);
        one.joins(act.at());
        em.persist(one);
        keep(one, act);
      } else if (one.joins(act.at())) {
        keep(one, act);
      }
    }
    return news;
  }

  /**
   * Tells these people what nobody is named with.
   *
   * @return them
   */
  Set<Long> tell(Subject about, Set<Long> people, Instant at) {
    Map<String, Notification> open = open(about, people);
    for (long person : people) {
      Notification one = open.get(about.slotOf(person));
      if (one == null) {
        one = new Notification(person, about);
        em.persist(one);
      }
      one.joins(at);
    }
    return people;
  }

  /** What someone took back counts no more; taken up again, it counts, and is no news. */
  void withdraw(Errand errand, Instant at) {
    em.createQuery(
            "update NotificationAct a set a.withdrawnAt = :at where a.actorId = :actor"
                + " and a.withdrawnAt is null and a.notificationId in"
                + " (select n.id from Notification n where n.contentId = :content"
                + " and n.subject = :subject)")
        .setParameter("at", at)
        .setParameter("actor", errand.actorId())
        .setParameter("content", errand.contentId())
        .setParameter("subject", errand.subject().toString())
        .executeUpdate();
  }

  /** What this person did is settled: done again, it is news. */
  void forget(Subject about, long actorId) {
    List<Long> acts =
        em.createQuery("select a.id" + OF_ACTOR, Long.class)
            .setParameter("subject", about.toString())
            .setParameter("actor", actorId)
            .getResultList();
    if (!acts.isEmpty()) {
      new Sql().add("delete from notification_act where id in ").addEach(acts).change(em);
    }
  }

  private void keep(Notification one, Tidings act) {
    em.persist(new NotificationAct(one.id(), act));
  }

  private List<Long> toldEarlier(Tidings act, List<Long> people) {
    List<Long> acts =
        em.createQuery("select a.id" + EARLIER, Long.class)
            .setParameter("subject", act.subject().toString())
            .setParameter("people", people)
            .setParameter("actor", act.actorId())
            .getResultList();
    if (acts.isEmpty()) {
      return List.of();
    }
    new Sql()
        .add("update notification_act set withdrawn_at = null where id in ")
        .addEach(acts)
        .change(em);
    return em.createQuery("select n.personId" + EARLIER, Long.class)
        .setParameter("subject", act.subject().toString())
        .setParameter("people", people)
        .setParameter("actor", act.actorId())
        .getResultList();
  }

  /**
   * Those that are open, held: nobody reads them in between. Derby can't select for update here.
   */
  private Map<String, Notification> open(Subject about, Set<Long> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    List<String> slots = people.stream().map(about::slotOf).toList();
    em.createQuery("update Notification n set n.acts = n.acts where n.slot in :slots")
        .setParameter("slots", slots)
        .executeUpdate();
    return em.createQuery("select n from Notification n where n.slot in :slots", Notification.class)
        .setParameter("slots", slots)
        .setHint("eclipselink.refresh", true)
        .getResultStream()
        .collect(Collectors.toMap(Notification::slot, Function.identity()));
  }
}
