package org.parvis.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parvis.activity.Movement;
import org.parvis.person.Viewer;
import org.parvis.shared.RecentEach;

/**
 * The places that each person is in, remembered for a moment: every page shows them. Other servers
 * of a cluster hear of a change that much later, so this never opens a door; it only chooses among
 * what the door lets through.
 */
@ApplicationScoped
public class MyPlaces {

  @Inject private Audiences audiences;
  @Inject private Clock clock;

  private final RecentEach<Long, List<Membership>> seen = new RecentEach<>(Duration.ofSeconds(10));

  /** Their favourites in their order, then the others by name. */
  public List<Membership> of(Viewer viewer) {
    return seen.get(viewer.id(), clock, () -> audiences.memberships(viewer));
  }

  void move(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    seen.forget(movement.actorId());
    movement.people().forEach(seen::forget);
  }

  void arrange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Arranged arranged) {
    seen.forget(arranged.personId());
  }
}
