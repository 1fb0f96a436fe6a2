package org.parvis.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.parvis.activity.Activity;
import org.parvis.activity.Nudge;

/** Passes on what happened: after the commit, and never if it was rolled back. */
@ApplicationScoped
public class News {

  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject private Delivery delivery;

  void hear(@Observes Activity activity) {
    afterCommit(() -> delivery.put(activity));
  }

  void hear(@Observes Nudge nudge) {
    afterCommit(() -> delivery.put(nudge));
  }

  private void afterCommit(Runnable passing) {
    transaction.registerInterposedSynchronization(new AfterCommit(passing));
  }

  private record AfterCommit(Runnable passing) implements Synchronization {

    @Override
    public void beforeCompletion() {
      // nothing is known yet
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        passing.run();
      }
    }
  }
}
