package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.parvis.person.Viewer;
import org.parvis.shared.Recent;

/**
 * How much everyone has scheduled, remembered for a moment: few people have anything, and no page
 * is to ask for it. Other servers of a cluster hear of a change that much later.
 */
@ApplicationScoped
public class TimetableBoard {

  @Inject private TimetableCounts counts;
  @Inject private Clock clock;

  private final Recent<Map<Long, Planned>> seen = new Recent<>(Duration.ofSeconds(10));

  /** How many of the viewer's posts wait, and how many could not be published. */
  public Planned of(Viewer viewer) {
    return seen.get(clock, counts::all).getOrDefault(viewer.id(), Planned.NOTHING);
  }

  /** Something has just changed here. */
  public void forget() {
    seen.forget();
  }
}
