package org.parvis.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database as the portal sees it: whether it answers, with the schema of this WAR. */
@ApplicationScoped
public class Database {

  private static final Logger LOG = Logger.getLogger(Database.class.getName());
  private static final int SECONDS_TO_ANSWER = 5;

  @Inject
  @ConfigProperty(name = "parvis.datasource", defaultValue = "java:app/jdbc/parvis")
  private String name;

  private final ReentrantLock asking = new ReentrantLock();
  private volatile DataSource source;
  private volatile boolean ready;

  /** Whether requests can be served. */
  public boolean isReady() {
    return ready;
  }

  /** Whether the database answers right now. */
  public boolean answers() {
    return silence().isEmpty();
  }

  /** Whether what failed for no reason that is known did so while the database does not answer. */
  public boolean wasAway() {
    suspect();
    return !ready;
  }

  /**
   * Tells that a request failed on the database. When it does not answer, the portal closes at
   * once, so that no request waits for a connection, until {@link Migration} finds it again.
   */
  public void suspect() {
    if (ready && asking.tryLock()) {
      try {
        silence().ifPresent(this::close);
      } finally {
        asking.unlock();
      }
    }
  }

  private void close(SQLException reason) {
    ready = false;
    LOG.log(
        Level.WARNING,
        "The database has stopped answering, the portal waits for it: {0}",
        Outage.reason(reason));
  }

  /** Why it does not answer, empty when it does. */
  private Optional<SQLException> silence() {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER)
          ? Optional.empty()
          : Optional.of(new SQLException("The connection is no longer valid"));
    } catch (SQLException failed) {
      return Optional.of(failed);
    }
  }

  /** Where its connections come from. */
  DataSource source() {
    return source;
  }

  /** Looks for the data source anew, since the administrator may have just put it right. */
  void open() {
    source = find();
    new Schema(source).migrate();
  }

  /** Whether only starting it anew helps, if this is why it could not be opened time and again. */
  boolean isHalfStopped(RuntimeException failed) {
    return EmbeddedDatabase.NAME.equals(name) && EmbeddedDatabase.isHalfStopped(failed);
  }

  void ready() {
    ready = true;
  }

  private DataSource find() {
    try {
      return InitialContext.doLookup(name);
    } catch (NamingException missing) {
      throw new IllegalStateException(
          "There is no data source " + name + ", which the setting parvis.datasource names",
          missing);
    }
  }
}
