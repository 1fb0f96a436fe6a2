package org.parvis.storage;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Deletes files that no row has named for a day: what a crash or a refusal left behind. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class FileSweep {

  private static final Logger LOG = Logger.getLogger(FileSweep.class.getName());
  private static final Duration GRACE = Duration.ofDays(1);
  private static final int AT_ONCE = 200;

  @Inject private Files files;
  @Inject private Clock clock;
  @Inject private FileUses uses;

  /** Once an hour; missed while the server is down, it is made up by the next. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void sweep() {
    Instant then = clock.instant().minus(GRACE);
    try (Stream<String> stored = files.storedBefore(then)) {
      files.deletePartsBefore(then);
      List<String> hashes = stored.toList();
      for (int from = 0; from < hashes.size(); from += AT_ONCE) {
        sweep(hashes.subList(from, Math.min(from + AT_ONCE, hashes.size())), then);
      }
    } catch (IOException failed) {
      LOG.log(
          Level.WARNING, "The file store could not be swept; the next hour tries again", failed);
    }
  }

  private void sweep(List<String> hashes, Instant then) throws IOException {
    List<String> orphans = new ArrayList<>(hashes);
    orphans.removeAll(uses.used(hashes));
    for (String orphan : orphans) {
      files.delete(orphan, then);
      LOG.log(Level.INFO, "Swept the file {0}, which no row names", orphan);
    }
  }
}
