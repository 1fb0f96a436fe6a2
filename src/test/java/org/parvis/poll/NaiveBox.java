package org.parvis.poll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Three ways in which one might keep secret votes and which keep no secret: choices without a name
 * beside a list of voters, counters, and counters to which five votes at a time are added.
 */
final class NaiveBox implements AutoCloseable {

  private static final int BATCH = 5;
  private static final String TABLES =
      "create table naive_voter (poll bigint not null, person bigint not null);"
          + "create table naive_choice (poll bigint not null, choice bigint not null);"
          + "create table naive_count (choice bigint not null primary key, poll bigint not null,"
          + " votes bigint not null)";

  private final Connection connection;
  private final Map<Long, List<Long>> pending = new HashMap<>();

  /** What becomes of a choice. */
  enum Way {
    ROWS,
    COUNTERS,
    BATCHES
  }

  NaiveBox(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    drop();
    for (String table : TABLES.split(";")) {
      execute(table);
    }
    connection.setAutoCommit(false);
  }

  void offer(long poll, long choice) throws SQLException {
    write("insert into naive_count values (?, ?, 0)", choice, poll);
    connection.commit();
  }

  void vote(Way way, long poll, long person, long choice) throws SQLException {
    write("insert into naive_voter values (?, ?)", poll, person);
    switch (way) {
      case ROWS -> write("insert into naive_choice values (?, ?)", poll, choice);
      case COUNTERS -> count(choice);
      case BATCHES -> {
        List<Long> some = pending.computeIfAbsent(poll, it -> new ArrayList<>());
        some.add(choice);
        if (some.size() == BATCH) {
          end(poll);
        }
      }
    }
    connection.commit();
  }

  /** Counts what was not yet, when a poll ends. */
  void end(long poll) throws SQLException {
    for (long choice : pending.getOrDefault(poll, List.of())) {
      count(choice);
    }
    pending.remove(poll);
    connection.commit();
  }

  private void count(long choice) throws SQLException {
    write("update naive_count set votes = votes + 1 where choice = ?", choice);
  }

  private void write(String command, long... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private void drop() {
    for (String table : List.of("naive_voter", "naive_choice", "naive_count")) {
      try {
        execute("drop table " + table);
      } catch (SQLException missing) {
        // There is none yet.
      }
    }
  }

  @Override
  public void close() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    drop();
    connection.close();
  }
}
