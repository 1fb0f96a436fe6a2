package org.parvis.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows that are sent together, after those that they refer to. */
final class Batch implements AutoCloseable {

  private static final int ROWS = 2_000;

  private final Connection connection;
  private final PreparedStatement statement;
  private Batch earlier;
  private int waiting;

  Batch(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(sql);
  }

  void after(Batch other) {
    earlier = other;
  }

  void add(Object... row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      statement.setObject(i + 1, row[i]);
    }
    statement.addBatch();
    if (++waiting == ROWS) {
      flush();
    }
  }

  void flush() throws SQLException {
    if (earlier != null) {
      earlier.flush();
    }
    if (waiting > 0) {
      statement.executeBatch();
      connection.commit();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    flush();
    statement.close();
  }
}
