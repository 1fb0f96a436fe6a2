package org.parvis.storage;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells Derby how much there is in its tables, after each start and each night. Without that it
 * reads a whole table where an index would do: a page of the wall took seconds. PostgreSQL counts
 * by itself.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class EmbeddedStatistics {

  private static final long AFTER_START_MILLIS = 5_000;

  @Inject private Database database;
  @Resource private TimerService timers;

  public void begin(@Observes SchemaReady ready) {
    timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig(null, false));
  }

  @Timeout
  public void afterStart(Timer timer) throws SQLException {
    count();
  }

  @Schedule(hour = "3", minute = "23", persistent = false)
  public void count() throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
        for (String table : tables(connection)) {
          count(connection, table);
        }
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static void count(Connection connection, String table) throws SQLException {
    try (CallableStatement statement =
        connection.prepareCall("call syscs_util.syscs_update_statistics(?, ?, null)")) {
      statement.setString(1, connection.getSchema());
      statement.setString(2, table);
      statement.execute();
    }
  }
}
