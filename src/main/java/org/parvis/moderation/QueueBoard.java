package org.parvis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.parvis.person.Viewer;
import org.parvis.shared.RecentEach;

/**
 * How much someone is to decide about, remembered for a moment: it stands above each page of a
 * community, and in the menu of administrators. Other servers of a cluster hear of a change that
 * much later.
 */
@ApplicationScoped
public class QueueBoard {

  @Inject private Queue queue;
  @Inject private Clock clock;

  private final RecentEach<Key, Long> seen = new RecentEach<>(Duration.ofSeconds(10));

  private record Key(long personId, long audienceId) {}

  /** In this place, by this viewer. */
  public long of(Viewer viewer, long audienceId) {
    return seen.get(new Key(viewer.id(), audienceId), clock, () -> queue.count(viewer, audienceId));
  }

  /** Where everyone reads, by this administrator. */
  public long ofEveryone(Viewer viewer) {
    return seen.get(new Key(viewer.id(), 0), clock, () -> queue.countForEveryone(viewer));
  }

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stirred stirred) {
    seen.forget();
  }
}
