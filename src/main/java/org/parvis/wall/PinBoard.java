package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is pinned, remembered for a moment, so that a wall on which nothing is costs no query. Other
 * servers of a cluster hear of a new pin that much later; the end of one is known to all.
 */
@ApplicationScoped
public class PinBoard {

  private static final Duration KEPT = Duration.ofSeconds(10);

  @Inject private Pins pins;
  @Inject private Clock clock;

  private volatile Seen seen = new Seen(Optional.empty(), Instant.EPOCH);

  public Optional<Pinned> current() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last.at.plus(KEPT).isBefore(now)) {
      last = new Seen(pins.current(), now);
      seen = last;
    }
    return last.pinned.filter(pinned -> pinned.until().isAfter(now));
  }

  /** Something was just pinned or unpinned here. */
  public void forget() {
    seen = new Seen(Optional.empty(), Instant.EPOCH);
  }

  private record Seen(Optional<Pinned> pinned, Instant at) {}
}
