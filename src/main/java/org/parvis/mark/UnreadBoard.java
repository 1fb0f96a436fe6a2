package org.parvis.mark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.parvis.activity.Movement;
import org.parvis.person.Viewer;
import org.parvis.shared.RecentEach;

/**
 * How much is unread in each place of each person, remembered for a moment: the menu of every page
 * says it. Other servers of a cluster hear of what was read that much later.
 */
@ApplicationScoped
public class UnreadBoard {

  @Inject private UnreadCounts counts;
  @Inject private Clock clock;

  private final RecentEach<Long, Map<Long, Long>> seen = new RecentEach<>(Duration.ofSeconds(10));

  /** By place; nothing for a place of which all was read. */
  public Map<Long, Long> of(Viewer viewer) {
    return seen.get(viewer.id(), clock, () -> counts.of(viewer));
  }

  void move(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    seen.forget(movement.actorId());
    movement.people().forEach(seen::forget);
  }

  /** The viewer has just read something here. */
  public void forget(Viewer viewer) {
    seen.forget(viewer.id());
  }
}
