package org.parvis.attachment;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.parvis.storage.Tireless;

/** Fetches the previews that wait, a few at once. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class PreviewTimer {

  private static final int AT_ONCE = 4;
  private static final int SECONDS = 60;

  @Inject private Previews previews;
  @Inject private PreviewFetch fetch;
  @Resource private ManagedExecutorService executor;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void run() throws InterruptedException {
    List<Callable<Void>> waiting =
        previews.due(AT_ONCE).stream().map(this::fetching).collect(Collectors.toList());
    executor.invokeAll(waiting, SECONDS, TimeUnit.SECONDS);
  }

  private Callable<Void> fetching(long id) {
    return () -> {
      fetch.fetch(id);
      return null;
    };
  }
}
