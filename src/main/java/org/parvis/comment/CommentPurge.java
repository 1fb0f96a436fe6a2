package org.parvis.comment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import org.parvis.storage.Tireless;

/** Removes for good, within a day or so, the comments that their authors have withdrawn. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class CommentPurge {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private Comments comments;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "19", persistent = false)
  void run() {
    comments.purge(clock.instant().minus(KEPT));
  }
}
