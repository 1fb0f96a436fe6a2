package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.parvis.person.Viewer;

/**
 * How much everyone has scheduled, remembered for a moment: few people have anything, and no page
 * is to ask for it. Other servers of a cluster hear of a change that much later.
 */
@ApplicationScoped
public class TimetableBoard {

  private static final Duration KEPT = Duration.ofSeconds(10);

  @Inject private TimetableCounts counts;
  @Inject private Clock clock;

  private volatile Seen seen = new Seen(Map.of(), Instant.EPOCH);

  /** How many of the viewer's posts wait, and how many could not be published. */
  public Planned of(Viewer viewer) {
    Instant now = clock.instant();
    Seen last = seen;
    if (last.at.plus(KEPT).isBefore(now)) {
      last = new Seen(counts.all(), now);
      seen = last;
    }
    return last.planned.getOrDefault(viewer.id(), Planned.NOTHING);
  }

  /** Something has just changed here. */
  public void forget() {
    seen = new Seen(Map.of(), Instant.EPOCH);
  }

  private record Seen(Map<Long, Planned> planned, Instant at) {}
}
