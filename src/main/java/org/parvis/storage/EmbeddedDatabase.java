package org.parvis.storage;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Logger;

/**
 * The Derby database in the domain's own folder: there by default, and let go when the application
 * stops.
 */
@DataSourceDefinition(
    name = EmbeddedDatabase.NAME,
    className = "org.apache.derby.jdbc.EmbeddedDataSource",
    databaseName = "${com.sun.aas.instanceRoot}/parvis/database",
    user = "parvis",
    password = "parvis",
    minPoolSize = 2,
    maxPoolSize = 20,
    properties = {
      "createDatabase=create",
      // In any other, Derby looks in vain for its words each time it sorts, which takes longer.
      "connectionAttributes=territory=en_US",
      "fish.payara.statement-cache-size=100",
      "fish.payara.statement-cache-type= ",
      "fish.payara.max-wait-time-in-millis=5000",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=sysibm.sysdummy1",
      "fish.payara.validate-atmost-once-period-in-seconds=30",
      "fish.payara.fail-all-connections=true"
    })
@WebListener
public class EmbeddedDatabase implements ServletContextListener {

  static final String NAME = "java:app/jdbc/parvis";

  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
  private static final String STOPPED = "XJ015";
  private static final String BROKEN = "XJ001";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "derby.storage.pageCacheSize", "10000",
          "derby.language.statementCacheSize", "400",
          "derby.locks.deadlockTimeout", "1");

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    shutDown();
  }

  /**
   * Before Derby starts: it holds 4 MB of pages in memory by itself, and reads the others anew,
   * with each page of the wall; it holds 100 compiled statements, and compiles the others anew; and
   * it looks after 20 s only whether two wait for each other, while everyone else waits behind
   * them. An administrator's own settings stand.
   */
  static void prepare() {
    SETTINGS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  /** Lets go of every embedded database; without it a redeployment finds them locked. */
  static void shutDown() {
    if (isStopped("true")) {
      LOG.info("The embedded database is stopped and let go.");
    }
  }

  /**
   * Whether Derby is neither running nor stopped, in which a full disk may leave it for ever: each
   * connection fails with a {@code NullPointerException}, even the one that asks to stop the
   * database. It is the same for a moment while a database stops by itself.
   */
  static boolean isHalfStopped(Throwable failure) {
    return SqlStates.any(failure, sql -> BROKEN.equals(sql.getSQLState()));
  }

  /**
   * Stops all of Derby, so that the next connection starts it anew. Not before a database has had
   * the time to stop by itself: Derby would fail to stop, and could not be started any more.
   */
  static void startAnew() {
    if (isStopped("false")) {
      LOG.warning("The embedded database was half stopped; it is stopped whole, to be started.");
    }
  }

  private static boolean isStopped(String forGood) {
    try {
      DriverManager.getConnection("jdbc:derby:;shutdown=true;deregister=" + forGood).close();
      return false;
    } catch (SQLException stopped) {
      return STOPPED.equals(stopped.getSQLState());
    }
  }
}
