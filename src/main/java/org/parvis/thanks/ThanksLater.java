package org.parvis.thanks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/** Tells those who are thanked by what had to wait until someone agreed to it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ThanksLater {

  @PersistenceContext private EntityManager em;
  @Inject private Event<Activity> activities;

  void tell(@Observes Activity activity) {
    if (activity.verb() == Verb.APPROVED) {
      List<Long> thanked =
          em.createQuery("select t.personId from ThanksPerson t where t.thanksId = :id", Long.class)
              .setParameter("id", activity.contentId())
              .getResultList();
      if (!thanked.isEmpty()) {
        activities.fire(
            new Activity(
                Verb.THANKED,
                author(activity.contentId()),
                activity.contentId(),
                null,
                activity.audienceId(),
                Set.copyOf(thanked),
                activity.at()));
      }
    }
  }

  private long author(long id) {
    return em.createQuery("select c.author.id from Content c where c.id = :id", Long.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
