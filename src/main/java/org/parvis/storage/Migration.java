package org.parvis.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opens the portal when the database has the schema of this WAR: at start, and again each time the
 * database comes back. A database that is down does not stop the deployment, a wrong one does.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

  private static final Logger LOG = Logger.getLogger(Migration.class.getName());

  /** So many tries in a row are ten seconds at least. */
  private static final int PATIENCE = 3;

  @Inject private Database database;
  @Inject private Event<SchemaReady> schemaReady;
  private String lastReason;
  private int halfStopped;

  @PostConstruct
  void start() {
    try {
      open();
    } catch (RuntimeException failed) {
      if (!Outage.isOutage(failed)) {
        LOG.log(Level.SEVERE, "Parvis does not start. {0}", failed.getMessage());
        EmbeddedDatabase.shutDown();
        throw failed;
      }
      waitFor(failed);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void retry() {
    if (!database.isReady()) {
      try {
        open();
      } catch (RuntimeException failed) {
        waitFor(failed);
        startAnewIfHalfStopped(failed);
      }
    }
  }

  private void startAnewIfHalfStopped(RuntimeException failed) {
    halfStopped = database.isHalfStopped(failed) ? halfStopped + 1 : 0;
    if (halfStopped == PATIENCE) {
      halfStopped = 0;
      EmbeddedDatabase.startAnew();
    }
  }

  @PreDestroy
  void stop() {
    EmbeddedDatabase.shutDown();
  }

  private void open() {
    database.open();
    schemaReady.fire(new SchemaReady());
    database.ready();
    lastReason = null;
    halfStopped = 0;
    LOG.info("The database is ready.");
  }

  private void waitFor(RuntimeException failed) {
    String reason = Outage.reason(failed);
    if (!reason.equals(lastReason)) {
      lastReason = reason;
      LOG.log(Level.WARNING, "The portal waits for its database, and tries again: {0}", reason);
    }
  }
}
