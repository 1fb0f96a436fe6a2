package org.parvis.community;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import org.parvis.storage.Stubborn;
import org.parvis.storage.Tireless;

/** Removes for good the communities that can't come back any more, with all that stands in them. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class CommunityPurge {

  private static final int SOME = 20;

  @Inject private Closings closings;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "27", persistent = false)
  void run() {
    Instant before = clock.instant().minus(Closings.UNDO);
    Stubborn.workOff(() -> closings.purge(before, SOME));
  }
}
