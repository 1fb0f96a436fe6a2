package org.parvis.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/** Passes on what was published: after the commit, and never if it was rolled back. */
@ApplicationScoped
public class News {

  private static final Logger LOG = Logger.getLogger(News.class.getName());
  private static final Set<Verb> NEWS = EnumSet.of(Verb.PUBLISHED, Verb.RESTORED);

  @Resource private TransactionSynchronizationRegistry transaction;
  @Resource private ManagedExecutorService background;
  @Inject private Listeners listeners;

  void hear(@Observes Activity activity) {
    if (NEWS.contains(activity.verb())) {
      transaction.registerInterposedSynchronization(new AfterCommit(activity));
    }
  }

  private void pass(Activity activity) {
    try {
      background.execute(() -> listeners.tell(activity));
    } catch (RejectedExecutionException busy) {
      LOG.log(Level.WARNING, "Open pages were not told of content {0}", activity.contentId());
    }
  }

  private final class AfterCommit implements Synchronization {

    private final Activity activity;

    AfterCommit(Activity activity) {
      this.activity = activity;
    }

    @Override
    public void beforeCompletion() {
      // nothing is known yet
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        pass(activity);
      }
    }
  }
}
