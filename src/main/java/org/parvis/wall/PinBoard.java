package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Audience;
import org.parvis.shared.Recent;

/**
 * What is pinned, remembered for a moment, so that a wall on which nothing is costs no query. Other
 * servers of a cluster hear of a new pin that much later; the end of one is known to all.
 */
@ApplicationScoped
public class PinBoard {

  @Inject private Pins pins;
  @Inject private Clock clock;

  private final Recent<Map<Long, List<Pinned>>> seen = new Recent<>(Duration.ofSeconds(10));

  /** What stands first on the wall of the company. */
  public List<Pinned> current() {
    return of(Audience.COMPANY);
  }

  /** What stands first on the wall of this place, the latest first. */
  public List<Pinned> of(long audienceId) {
    Instant now = clock.instant();
    return seen.get(clock, pins::all).getOrDefault(audienceId, List.of()).stream()
        .filter(pinned -> pinned.until().isAfter(now))
        .toList();
  }

  /** Something was just pinned or unpinned here. */
  public void forget() {
    seen.forget();
  }
}
