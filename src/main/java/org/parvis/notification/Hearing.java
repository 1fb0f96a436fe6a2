package org.parvis.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.activity.Activity;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;

/**
 * Notes what happened, in the transaction in which it did: one row, for two readers or two
 * thousand. The {@link Messenger} is called as soon as that has committed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Hearing {

  private static final Logger LOG = Logger.getLogger(Hearing.class.getName());
  private static final Set<Verb> TOLD =
      EnumSet.of(
          Verb.COMMENTED,
          Verb.REACTED,
          Verb.WITHDREW,
          Verb.CLOSED,
          Verb.OWED,
          Verb.SETTLED,
          Verb.STUDIED,
          Verb.REOPENED,
          Verb.DECIDED,
          Verb.ACHIEVED,
          Verb.MERGED,
          Verb.AWARDED);
  private static final Set<Verb> ADDRESSED =
      EnumSet.of(Verb.MENTIONED, Verb.THANKED, Verb.CHARGED, Verb.OVERDUE, Verb.JUDGING, Verb.WON);
  private static final Set<Movement.Step> OF_PEOPLE =
      EnumSet.of(
          Movement.Step.INVITED,
          Movement.Step.ADMITTED,
          Movement.Step.DECLINED,
          Movement.Step.APPOINTED,
          Movement.Step.REMOVED);

  @PersistenceContext private EntityManager em;
  @Resource private TransactionSynchronizationRegistry transaction;
  @Resource private ManagedExecutorService background;
  @Inject private Messenger messenger;

  private final AtomicBoolean called = new AtomicBoolean();

  void hear(@Observes Activity activity) {
    if (TOLD.contains(activity.verb())) {
      em.persist(new Errand(activity, null));
    } else if (ADDRESSED.contains(activity.verb()) && !activity.people().isEmpty()) {
      activity.people().forEach(person -> em.persist(new Errand(activity, person)));
    } else if (MatterErrand.ABOUT.contains(activity.verb())) {
      em.persist(new MatterErrand(activity, null));
      activity.people().forEach(person -> em.persist(new MatterErrand(activity, person)));
    } else {
      return;
    }
    transaction.registerInterposedSynchronization(new AfterCommit());
  }

  void hear(@Observes Movement movement) {
    if (movement.step() == Movement.Step.PURGED) {
      forget(movement.audienceId());
      return;
    }
    if (movement.step() == Movement.Step.ASKED
        || PlaceErrand.TO_MEMBERS.contains(movement.step())) {
      em.persist(new PlaceErrand(movement, null));
    } else if (OF_PEOPLE.contains(movement.step())) {
      movement.people().forEach(person -> em.persist(new PlaceErrand(movement, person)));
    } else {
      return;
    }
    transaction.registerInterposedSynchronization(new AfterCommit());
  }

  private void forget(long audienceId) {
    for (String room : List.of("PlaceErrand", "Notification")) {
      em.createQuery("delete from " + room + " x where x.audienceId = :id")
          .setParameter("id", audienceId)
          .executeUpdate();
    }
  }

  private void call() {
    if (called.compareAndSet(false, true)) {
      try {
        background.execute(
            () -> {
              called.set(false);
              messenger.go();
            });
      } catch (RejectedExecutionException busy) {
        called.set(false);
        LOG.log(Level.FINE, "The messenger goes with the next timer", busy);
      }
    }
  }

  private final class AfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {
      // the row is written with the rest
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        call();
      }
    }
  }
}
