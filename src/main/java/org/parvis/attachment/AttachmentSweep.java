package org.parvis.attachment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.storage.Tireless;

/** Forgets, after a day, what was uploaded for a form that was never sent. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class AttachmentSweep {

  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private Attachments attachments;
  @Inject private Previews previews;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "27", persistent = false)
  void run() {
    Instant then = clock.instant().minus(KEPT);
    attachments.sweep(then);
    previews.sweep(then);
  }
}
