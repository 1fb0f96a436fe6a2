package org.parvis.content;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.storage.Stubborn;
import org.parvis.storage.Tireless;

/** Removes for good, within a day or so, what its author has withdrawn. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class Purge {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int SOME = 20;

  @Inject private Contents contents;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void run() {
    Instant before = clock.instant().minus(KEPT);
    Stubborn.workOff(() -> contents.purge(before, SOME));
  }
}
