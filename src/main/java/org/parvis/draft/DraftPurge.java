package org.parvis.draft;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import org.parvis.storage.Tireless;

/** Removes, once a day, the drafts that were left alone for long. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class DraftPurge {

  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private Drafts drafts;
  @Inject private Clock clock;

  @Schedule(hour = "3", minute = "37", persistent = false)
  void run() {
    drafts.purge(clock.instant().minus(KEPT));
  }
}
