package org.parvis.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** The database that a portal is measured on. */
interface Database extends AutoCloseable {

  DataSource source();

  /** What asadmin is told about it before the portal is deployed. */
  List<String> commands() throws IOException;

  /** Lets go of it, where the server opens it by itself. */
  void handOver();

  /** The process that works for it, empty where that is the server's. */
  Optional<Long> process() throws IOException;

  @Override
  void close();

  static Database of(String name, Path home) throws IOException, SQLException {
    return name.equals("postgresql") ? new Postgres(home) : new Derby(home);
  }

  /** Embedded: it lives in the server's process. */
  final class Derby implements Database {

    private final EmbeddedDataSource source = new EmbeddedDataSource();

    Derby(Path home) {
      source.setDatabaseName(home.resolve("domains/parvis/parvis/database").toString());
      source.setUser("parvis");
      source.setPassword("parvis");
      source.setCreateDatabase("create");
      source.setConnectionAttributes("territory=en_US");
    }

    @Override
    public DataSource source() {
      return source;
    }

    @Override
    public List<String> commands() {
      return List.of();
    }

    @Override
    public void handOver() {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        for (String table :
            List.of("PERSON", "CONTENT", "POST", "COMMENT", "COMMENT_LIKE", "REACTION")) {
          statement.execute(
              "call syscs_util.syscs_update_statistics('PARVIS', '" + table + "', null)");
        }
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
      try {
        DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
      } catch (SQLException stopped) {
        if (!"XJ015".equals(stopped.getSQLState())) {
          throw new IllegalStateException(stopped);
        }
      }
    }

    @Override
    public Optional<Long> process() {
      return Optional.empty();
    }

    @Override
    public void close() {
      // It ends with the server.
    }
  }

  /** A PostgreSQL of our own, as an administrator would give it 25 % of the memory of a test. */
  final class Postgres implements Database {

    private final Path data;
    private final EmbeddedPostgres postgres;

    Postgres(Path home) throws IOException, SQLException {
      data = home.resolve("postgresql");
      postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data.toFile())
              .setCleanDataDirectory(false)
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "60")
              .setServerConfig("max_wal_size", "2GB")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        if (!statement.executeQuery("select 1 from pg_user where usename = 'parvis'").next()) {
          statement.execute("create user parvis password 'parvis'");
          statement.execute("create database parvis owner parvis");
        }
      }
    }

    @Override
    public DataSource source() {
      return postgres.getDatabase("parvis", "parvis");
    }

    @Override
    public List<String> commands() throws IOException {
      // Payara fills the settings of a file of commands in before it runs the first of them.
      return Files.readAllLines(Path.of("server-config/postgresql.asadmin")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replaceFirst("\\$\\{MPCONFIG=parvis\\.db\\.port:\\d+}", port()))
          .map(line -> line.replace("${MPCONFIG=parvis.db.password}", "parvis"))
          .toList();
    }

    private String port() {
      return Integer.toString(postgres.getPort());
    }

    /** Ends what filling has left to do, so that it is not measured. */
    @Override
    public void handOver() {
      try (Connection connection = postgres.getDatabase("postgres", "parvis").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("vacuum analyze");
        statement.execute("checkpoint");
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }

    /** The first process; the others are its children. */
    @Override
    public Optional<Long> process() throws IOException {
      return Optional.of(Long.valueOf(Files.readAllLines(data.resolve("postmaster.pid")).get(0)));
    }

    @Override
    public void close() {
      try {
        postgres.close();
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
