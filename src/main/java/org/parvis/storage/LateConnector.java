package org.parvis.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Connects EclipseLink to the data source. While EclipseLink starts and the database is away, it
 * gets a connection that can only tell which database will come: PostgreSQL, as the embedded one
 * comes with the application. No statement is ever run on it.
 */
class LateConnector extends JNDIConnector {

  private static final Map<String, Object> TOLD =
      Map.of(
          "getDatabaseProductName", "PostgreSQL",
          "getDatabaseProductVersion", "15.0",
          "getDatabaseMajorVersion", 15,
          "getDatabaseMinorVersion", 0,
          "getDriverName", "PostgreSQL JDBC Driver");

  LateConnector(DataSource source) {
    super(source);
  }

  @Override
  public Connection connect(Properties properties, Session session) {
    try {
      return super.connect(properties, session);
    } catch (DatabaseException failed) {
      if (isStarting(session) && Outage.isOutage(failed)) {
        return absent();
      }
      throw failed;
    }
  }

  /** Work is done in sessions of another kind, and after the start. */
  private static boolean isStarting(Session session) {
    return session instanceof DatabaseSessionImpl unit && !unit.isLoggedIn();
  }

  private static Connection absent() {
    DatabaseMetaData told = proxy(DatabaseMetaData.class, (p, method, a) -> told(method.getName()));
    return proxy(
        Connection.class,
        (p, method, a) ->
            switch (method.getName()) {
              case "getMetaData" -> told;
              case "close", "setAutoCommit" -> null;
              case "getAutoCommit" -> true;
              case "isClosed" -> false;
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static Object told(String method) {
    Object answer = TOLD.get(method);
    if (answer == null) {
      throw new UnsupportedOperationException(method);
    }
    return answer;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            LateConnector.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
