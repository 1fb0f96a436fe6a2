package org.parvis.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.parvis.activity.Movement;
import org.parvis.person.RollChanged;
import org.parvis.shared.RecentEach;

/**
 * What communities show, remembered for a moment: four queries less for each page of one. Other
 * servers of a cluster hear of a change that much later. What someone is to a community, and may
 * see of it, is never remembered.
 */
@ApplicationScoped
public class Faces {

  @Inject private Clock clock;

  private final RecentEach<Long, CommunityFace> seen = new RecentEach<>(Duration.ofSeconds(10));

  CommunityFace of(long id, Supplier<CommunityFace> reading) {
    return seen.get(id, clock, reading);
  }

  void move(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    seen.forget(movement.audienceId());
  }

  void change(@Observes(during = TransactionPhase.AFTER_SUCCESS) RollChanged change) {
    seen.forget();
  }
}
