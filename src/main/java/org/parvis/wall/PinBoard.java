package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parvis.shared.Recent;

/**
 * What is pinned, remembered for a moment, so that a wall on which nothing is costs no query. Other
 * servers of a cluster hear of a new pin that much later; the end of one is known to all.
 */
@ApplicationScoped
public class PinBoard {

  @Inject private Pins pins;
  @Inject private Clock clock;

  private final Recent<Optional<Pinned>> seen = new Recent<>(Duration.ofSeconds(10));

  public Optional<Pinned> current() {
    Instant now = clock.instant();
    return seen.get(clock, pins::current).filter(pinned -> pinned.until().isAfter(now));
  }

  /** Something was just pinned or unpinned here. */
  public void forget() {
    seen.forget();
  }
}
