package org.parvis.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.parvis.PostgreSql;

/**
 * A PostgreSQL of its own, which can be killed with all its processes. It is as durable as
 * PostgreSQL is at delivery; the library that starts it for tests would have it faster.
 */
final class DoomedPostgres implements Doomed {

  private final Path data;
  private final int port = DoomedPortal.freePort();
  private EmbeddedPostgres postgres;
  private boolean administered;

  DoomedPostgres(Path home) {
    data = home.resolve("postgresql");
  }

  @Override
  public void serve(Path domain) throws IOException, SQLException {
    restart();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet roles =
            statement.executeQuery("select 1 from pg_roles where rolname = 'parvis'")) {
      if (!roles.next()) {
        statement.execute("create user parvis password 'parvis'");
        statement.execute("create database parvis owner parvis");
      }
    }
  }

  @Override
  public boolean administer(int adminPort) throws Exception {
    Process asadmin =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("parvis.asadmin"),
                "--port",
                Integer.toString(adminPort),
                "multimode",
                "--file",
                "server-config/postgresql.asadmin")
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("asadmin.log").toFile())
            .start();
    if (asadmin.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(data.resolveSibling("asadmin.log")));
    }
    administered = true;
    return true;
  }

  @Override
  public String url() {
    return "jdbc:postgresql://localhost:" + port + "/parvis?user=parvis&password=parvis";
  }

  @Override
  public Map<String, String> settings() {
    return !administered
        ? Map.of("PARVIS_DATASOURCE", "java:app/jdbc/parvis")
        : Map.of(
            "PARVIS_DATASOURCE", "jdbc/parvis",
            "PARVIS_DB_PORT", Integer.toString(port),
            "PARVIS_DB_PASSWORD", "parvis");
  }

  @Override
  public void kill() throws Exception {
    ProcessHandle postmaster =
        ProcessHandle.of(
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip()))
            .orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
    all.addAll(postmaster.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
    postgres.close();
    postgres = null;
  }

  @Override
  public void restart() throws IOException {
    if (postgres == null) {
      postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data.toFile())
              .setCleanDataDirectory(false)
              .setPGStartupWait(PostgreSql.STARTS)
              .setPort(port)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start();
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return postgres.getDatabase("parvis", "parvis").getConnection();
  }

  @Override
  public void check() throws SQLException {
    try (Connection connection = postgres.getDatabase("postgres", "parvis").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists amcheck");
      statement
          .executeQuery(
              "select bt_index_check(c.oid, true) from pg_class c join pg_am a on a.oid = c.relam"
                  + " where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p'")
          .close();
    }
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
