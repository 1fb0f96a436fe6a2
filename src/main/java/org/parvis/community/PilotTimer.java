package org.parvis.community;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.parvis.storage.Tireless;

/** Counts the pilots of which a week is over. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class PilotTimer {

  @Inject private PilotCounts counts;

  @Schedule(hour = "*", minute = "11", persistent = false)
  void run() {
    counts.due().forEach(counts::count);
  }
}
