package org.parvis.thanks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Contents;
import org.parvis.person.Viewer;

/**
 * The few thanks that everyone has in a week: what is scarce is meant.
 *
 * <p>Whoever spends one holds their {@code Turn}.
 */
@ApplicationScoped
@Transactional
public class Credits {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "parvis.thanks.weekly", defaultValue = "5")
  private int weekly;

  public ThanksLeft left(Viewer viewer) {
    return ThanksLeft.of(spent(viewer.id()), weekly, clock.instant());
  }

  /**
   * Makes sure that there is one to spend.
   *
   * @throws NoThanksLeft if there is none
   */
  public void refuseWithout(Viewer viewer) {
    ThanksLeft left = left(viewer);
    if (left.isNone()) {
      throw new NoThanksLeft(left);
    }
  }

  /** Spends one on this content. */
  public void spend(Viewer viewer, long contentId) {
    Instant now = clock.instant();
    em.createQuery("delete from Credit c where c.personId = :person and c.spentAt <= :weekAgo")
        .setParameter("person", viewer.id())
        .setParameter("weekAgo", now.minus(Credit.WEEK))
        .executeUpdate();
    em.persist(new Credit(new Credit.Key(viewer.id(), contentId), now));
  }

  /** A thanks withdrawn at once gives its credit back; one that returns needs it again. */
  void follow(@Observes Activity activity) {
    if (activity.commentId() != null) {
      return;
    }
    if (activity.verb() == Verb.DELETED) {
      Credit credit = of(activity);
      if (credit != null) {
        credit.withdrawn(activity.at(), Contents.UNDO);
      }
    } else if (activity.verb() == Verb.RESTORED) {
      Credit credit = of(activity);
      if (credit != null && credit.isReturned()) {
        takeAgain(credit, activity);
      }
    }
  }

  private Credit of(Activity activity) {
    return em.find(Credit.class, new Credit.Key(activity.actorId(), activity.contentId()));
  }

  private void takeAgain(Credit credit, Activity activity) {
    List<Credit> spent = spent(activity.actorId());
    if (!ThanksLeft.holdsOneMore(spent, weekly, activity.at())) {
      throw new NoThanksLeft(ThanksLeft.of(spent, weekly, activity.at()));
    }
    credit.takenBack();
  }

  private List<Credit> spent(long personId) {
    return em.createQuery("select c from Credit c where c.personId = :person", Credit.class)
        .setParameter("person", personId)
        .getResultList();
  }
}
