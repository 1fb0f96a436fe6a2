package org.parvis.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parvis.activity.Movement;
import org.parvis.person.RollChanged;
import org.parvis.person.Viewer;
import org.parvis.shared.RecentEach;

/**
 * What could be of interest to each person, remembered for some minutes. It opens no door: what is
 * shown of it is asked for at each look.
 */
@ApplicationScoped
public class Suggestions {

  @Inject private Hints hints;
  @Inject private Clock clock;

  private final RecentEach<Long, List<Hint>> seen = new RecentEach<>(Duration.ofMinutes(5));

  /** The most fitting first. */
  public List<Hint> of(Viewer viewer) {
    return seen.get(viewer.id(), clock, () -> hints.of(viewer));
  }

  void move(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    seen.forget(movement.actorId());
    movement.people().forEach(seen::forget);
  }

  void dismiss(@Observes(during = TransactionPhase.AFTER_SUCCESS) Dismissed dismissed) {
    seen.forget(dismissed.personId());
  }

  /** Someone may have other skills, or work elsewhere. */
  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) RollChanged change) {
    seen.forget();
  }
}
