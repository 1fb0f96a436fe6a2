package org.parvis.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own in which Derby is stopped by a full disk while people are read and written,
 * some times over, and opened again. Says how often someone was missed, and how often that was
 * called certain.
 */
final class StoppedDerby {

  private static final int PEOPLE = 2_000;
  private static final int READERS = 6;

  private final String address;

  private StoppedDerby(String folder) {
    address = "jdbc:derby:" + folder + "/database;create=true";
  }

  private record Misses(int all, int certain) {

    Misses and(Misses others) {
      return new Misses(all + others.all, certain + others.certain);
    }
  }

  /**
   * @param args an empty folder, and how often it is stopped
   */
  public static void main(String[] args) throws Exception {
    StoppedDerby derby = new StoppedDerby(args[0]);
    derby.fill();
    Misses misses = new Misses(0, 0);
    for (int stop = 0; stop < Integer.parseInt(args[1]); stop++) {
      misses = misses.and(derby.stop());
    }
    System.out.println(misses.all + " missed, of which certain: " + misses.certain);
  }

  private void fill() throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute("create table \"flyway_schema_history\" (\"installed_rank\" int)");
      statement.execute("insert into \"flyway_schema_history\" values 1");
      statement.execute("create table person (id int primary key, name varchar(2000))");
      for (int id = 0; id < PEOPLE; id++) {
        statement.execute("insert into person values (" + id + ", '" + "Ann".repeat(200) + "')");
      }
    }
  }

  private Misses stop() throws Exception {
    List<CompletableFuture<Misses>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Connection connection = open();
      boolean writes = i == 0;
      readers.add(CompletableFuture.supplyAsync(() -> readUntilStopped(connection, writes)));
    }
    TimeUnit.MILLISECONDS.sleep(30);
    limitFiles("4096");
    Misses misses = new Misses(0, 0);
    for (CompletableFuture<Misses> reader : readers) {
      misses = misses.and(reader.join());
    }
    limitFiles("unlimited");
    return misses;
  }

  private Misses readUntilStopped(Connection connection, boolean writes) {
    int missed = 0;
    int certain = 0;
    try (connection) {
      while (true) {
        int id = ThreadLocalRandom.current().nextInt(PEOPLE);
        if (!isFound(connection, id)) {
          missed++;
          certain += Absence.isCertain(connection) ? 1 : 0;
        }
        if (writes) {
          change(connection, id);
        }
        connection.commit();
      }
    } catch (SQLException stopped) {
      return new Misses(missed, certain);
    }
  }

  private static boolean isFound(Connection connection, int id) throws SQLException {
    try (PreparedStatement reading =
        connection.prepareStatement("select name from person where id = ?")) {
      reading.setInt(1, id);
      try (ResultSet found = reading.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void change(Connection connection, int id) throws SQLException {
    try (Statement writing = connection.createStatement()) {
      writing.execute("update person set name = name || 'x' where id = " + id);
    }
  }

  private Connection open() throws Exception {
    while (true) {
      try {
        Connection connection = DriverManager.getConnection(address);
        connection.setAutoCommit(false);
        return connection;
      } catch (SQLException stopped) {
        EmbeddedDatabase.startAnew();
      }
    }
  }

  private static void limitFiles(String bytes) throws Exception {
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("prlimit", "--pid", self, "--fsize=" + bytes + ":unlimited")
        .inheritIO()
        .start()
        .waitFor();
  }
}
