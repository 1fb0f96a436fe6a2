package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

  private final Recent<Map<Long, Pinned>> seen = new Recent<>(Duration.ofSeconds(10));

  /** What stands first on the wall of the company. */
  public Optional<Pinned> current() {
    return of(Audience.COMPANY);
  }

  /** What stands first on the wall of this place. */
  public Optional<Pinned> of(long audienceId) {
    Instant now = clock.instant();
    return Optional.ofNullable(seen.get(clock, pins::all).get(audienceId))
        .filter(pinned -> pinned.until().isAfter(now));
  }

  /** Something was just pinned or unpinned here. */
  public void forget() {
    seen.forget();
  }
}
