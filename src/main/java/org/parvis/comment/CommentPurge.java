package org.parvis.comment;

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

/** Removes for good, within a day or so, the comments that their authors have withdrawn. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class CommentPurge {

  private static final Duration KEPT = Duration.ofDays(1);

  private static final int SOME = 20;

  @Inject private Comments comments;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "19", persistent = false)
  void run() {
    purge(clock.instant().minus(KEPT));
  }

  /** Removes what was withdrawn before this instant. */
  public void purge(Instant deletedBefore) {
    Stubborn.workOff(() -> comments.purge(deletedBefore, SOME));
  }
}
