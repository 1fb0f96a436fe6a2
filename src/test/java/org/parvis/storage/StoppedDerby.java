package org.parvis.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A process of its own in which Derby is stopped by a full disk while people are read and written,
 * some times over, and opened again. Says how often someone was missed, and how often Derby still
 * answered after that.
 */
final class StoppedDerby {

  private static final Logger LOG = Logger.getLogger(StoppedDerby.class.getName());
  private static final int PEOPLE = 2_000;
  private static final int READERS = 6;
  private static final int PATIENCE = 30;
  private static final long LONGEST_MILLIS = 500;

  private final String address;
  private final AtomicInteger missed = new AtomicInteger();
  private final AtomicInteger answering = new AtomicInteger();

  private StoppedDerby(String folder) {
    address = "jdbc:derby:" + folder + "/database;create=true";
  }

  /**
   * @param args an empty folder, and how often it is stopped
   */
  public static void main(String[] args) throws Exception {
    StoppedDerby derby = new StoppedDerby(args[0]);
    derby.fill();
    for (int stop = 0; stop < Integer.parseInt(args[1]); stop++) {
      derby.stop();
    }
    System.out.printf(
        "%s times stopped and started anew; %d readings missed someone, %d of them while Derby still answered%n",
        args[1], derby.missed.get(), derby.answering.get());
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

  private void stop() throws Exception {
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Connection connection = open();
      boolean writes = i == 0;
      Thread reader = new Thread(() -> readUntilStopped(connection, writes));
      reader.setDaemon(true);
      reader.start();
      readers.add(reader);
    }
    TimeUnit.MILLISECONDS.sleep(30);
    limitFiles("4096");
    for (Thread reader : readers) {
      reader.join(LONGEST_MILLIS);
    }
    limitFiles("unlimited");
    open().close();
  }

  /** Derby may leave one waiting for a page for ever. */
  private void readUntilStopped(Connection connection, boolean writes) {
    try (connection) {
      while (true) {
        int id = ThreadLocalRandom.current().nextInt(PEOPLE);
        if (!isFound(connection, id)) {
          missed.incrementAndGet();
          answering.addAndGet(Absence.stillAnswers(connection) ? 1 : 0);
        }
        if (writes) {
          change(connection, id);
        }
        connection.commit();
      }
    } catch (SQLException stopped) {
      LOG.log(Level.FINE, "A reader ends", stopped);
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
    for (int tries = 1; ; tries++) {
      try {
        Connection connection = DriverManager.getConnection(address);
        connection.setAutoCommit(false);
        return connection;
      } catch (SQLException stopped) {
        TimeUnit.MILLISECONDS.sleep(20);
        if (tries % PATIENCE == 0 && EmbeddedDatabase.isHalfStopped(stopped)) {
          EmbeddedDatabase.startAnew();
        }
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
