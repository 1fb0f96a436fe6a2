package org.parvis.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Takes what lies about on the server of a portal: backups, the write-ahead log and the files of
 * its database, and its logs; from the moment on in which this is made.
 */
final class Burglary {

  private static final Path DOMAIN = Path.of(System.getProperty("com.sun.aas.instanceRoot"));

  private static final int PATIENCE = 10;

  private final DataSource source;
  private final Instant since = Instant.now().minusSeconds(2);
  private final Map<Path, Long> lengths = new HashMap<>();

  Burglary() throws NamingException, IOException {
    source =
        InitialContext.doLookup(
            ConfigProvider.getConfig()
                .getOptionalValue("parvis.datasource", String.class)
                .orElse("java:app/jdbc/parvis"));
    for (Path log : files(DOMAIN.resolve("logs"))) {
      lengths.put(log, Files.size(log));
    }
  }

  Connection connect() throws SQLException {
    return source.getConnection();
  }

  Snapshot backup(Set<String> wanted) throws SQLException {
    try (Connection connection = connect()) {
      return Snapshot.of(connection, wanted);
    }
  }

  /** Looks through all that was written since. */
  void search(Traces traces) throws SQLException, IOException {
    try (Connection connection = connect()) {
      if (Snapshot.isPostgres(connection)) {
        searchPostgres(connection, traces);
      } else {
        Path database = DOMAIN.resolve("parvis/database");
        search(database.resolve("log"), traces);
        execute(connection, "call syscs_util.syscs_checkpoint_database()");
        search(database.resolve("seg0"), traces);
      }
    }
    search(DOMAIN.resolve("logs"), traces);
  }

  private void searchPostgres(Connection connection, Traces traces)
      throws SQLException, IOException {
    String port = ask(connection, "select inet_server_port()");
    String database =
        ask(connection, "select oid from pg_database where datname = current_database()");
    try (Connection owner =
        DriverManager.getConnection(
            "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres")) {
      Path data = Path.of(ask(owner, "show data_directory"));
      search(data.resolve("pg_wal"), traces);
      execute(owner, "checkpoint");
      search(data.resolve("base").resolve(database), traces);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private void search(Path folder, Traces traces) throws IOException {
    for (Path file : files(folder)) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isAfter(since)) {
          traces.read(file, lengths.getOrDefault(file, 0L));
        }
      } catch (NoSuchFileException gone) {
        // The database and the log rename and remove files while one looks.
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    for (int tries = 1; ; tries++) {
      try (Stream<Path> found = Files.walk(folder)) {
        return found.filter(Files::isRegularFile).filter(Files::isReadable).toList();
      } catch (UncheckedIOException moved) {
        if (tries == PATIENCE) {
          throw moved;
        }
      }
    }
  }
}
