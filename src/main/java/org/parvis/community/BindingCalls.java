package org.parvis.community;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.activity.Movement;
import org.parvis.directory.GroupsChanged;
import org.parvis.person.RollChanged;
import org.parvis.storage.Outage;

/** Calls the {@link BindingWork} as soon as there may be some. */
@ApplicationScoped
public class BindingCalls {

  private static final Logger LOG = Logger.getLogger(BindingCalls.class.getName());
  private static final Set<Movement.Step> OTHERWISE =
      EnumSet.of(
          Movement.Step.BOUND,
          Movement.Step.UNBOUND,
          Movement.Step.REOPENED,
          Movement.Step.RESTORED);

  private final AtomicBoolean called = new AtomicBoolean();

  @Resource private ManagedExecutorService background;
  @Inject private BindingWork work;

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) RollChanged change) {
    call();
  }

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) GroupsChanged change) {
    call();
  }

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    if (OTHERWISE.contains(movement.step())) {
      call();
    }
  }

  /** Many calls before it begins are one. */
  private void call() {
    if (called.compareAndSet(false, true)) {
      try {
        background.execute(this::answer);
      } catch (RejectedExecutionException busy) {
        called.set(false);
        LOG.log(Level.FINE, "The bindings wait for the next timer", busy);
      }
    }
  }

  private void answer() {
    called.set(false);
    try {
      work.work();
    } catch (RuntimeException failed) {
      Level level = Outage.isOutage(failed) ? Level.WARNING : Level.SEVERE;
      LOG.log(level, "Nobody could come or go with a binding; it is tried again in time", failed);
    }
  }
}
