package org.parvis.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.person.Viewer;

/** An administrator wants the directory to be read now. */
@ApplicationScoped
public class DirectoryCalls {

  private static final Logger LOG = Logger.getLogger(DirectoryCalls.class.getName());
  private static final long PATIENCE_SECONDS = 5;

  @Resource private ManagedExecutorService background;
  @Inject private Groups groups;
  @Inject private DirectoryWork work;

  /** Waits for its end a little, as most directories are read in seconds. */
  public void read(Viewer viewer) {
    groups.call(viewer);
    try {
      Future<?> reading = background.submit((Runnable) work::work);
      reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException | ExecutionException | TimeoutException later) {
      LOG.log(Level.FINE, "The directory is read later", later);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
