package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.parvis.activity.Activity;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;
import org.parvis.person.Viewer;
import org.parvis.shared.RecentEach;

/**
 * How many polls each person has still to answer, remembered for a moment: the menu of every page
 * says it. Other servers of a cluster hear of a vote that much later.
 */
@ApplicationScoped
public class PollBoard {

  @Inject private PollLists lists;
  @Inject private Clock clock;

  private final RecentEach<Long, Map<Long, Long>> seen = new RecentEach<>(Duration.ofSeconds(10));

  /** In all the places of the viewer. */
  public long of(Viewer viewer) {
    return byPlace(viewer).values().stream().mapToLong(Long::longValue).sum();
  }

  /** In one of them. */
  public long of(Viewer viewer, long place) {
    return byPlace(viewer).getOrDefault(place, 0L);
  }

  private Map<Long, Long> byPlace(Viewer viewer) {
    return seen.get(viewer.id(), clock, () -> lists.unanswered(viewer));
  }

  /** What someone asks or answers themselves, they see at once. */
  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Activity activity) {
    if (activity.verb() == Verb.VOTED || activity.verb() == Verb.PUBLISHED) {
      seen.forget(activity.actorId());
    }
  }

  void move(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    seen.forget(movement.actorId());
    movement.people().forEach(seen::forget);
  }
}
