package org.parvis.content;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Removes for good, within a day or so, what its author has withdrawn. */
@Singleton
public class Purge {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private Contents contents;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void run() {
    contents.purge(clock.instant().minus(KEPT));
  }
}
