package org.parvis;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL for one test run, given to the test server as an administrator would: by {@code
 * server-config/postgresql.asadmin} and settings.
 */
public final class PostgreSql {

  private static final Path HOME = Path.of(System.getProperty("parvis.it.home", "target/it"));
  private static final Path DATA = HOME.resolve("postgresql");
  private static final Path ADMINISTRATION = Path.of("server-config/postgresql.asadmin");

  /** After a crash it reads its log again first. */
  public static final Duration STARTS = Duration.ofMinutes(1);

  private static EmbeddedPostgres postgres;

  private PostgreSql() {}

  /** Whether this run is the one on PostgreSQL. */
  static boolean isWanted() {
    return "postgresql".equals(System.getProperty("parvis.database"));
  }

  /** Starts it, and turns the server to it; it ends with this JVM. */
  static void serve() {
    try {
      Folders.delete(DATA);
      postgres = start(EmbeddedPostgres.builder());
      createDatabase();
      administer(postgres.getPort());
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException("No PostgreSQL for the tests", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Ends it while the portal runs; its data stay. */
  public static void stop() throws IOException {
    postgres.close();
  }

  /** Brings it back with its data, at the same port. */
  public static void restart() throws IOException {
    postgres = start(EmbeddedPostgres.builder().setPort(postgres.getPort()));
  }

  private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
    return builder
        .setDataDirectory(DATA.toFile())
        .setCleanDataDirectory(false)
        .setPGStartupWait(STARTS)
        .start();
  }

  private static void createDatabase() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create user parvis password 'parvis'");
      statement.execute("create database parvis owner parvis");
    }
  }

  /** Fails unless the deployed portal has made its tables here. */
  static void demandTables() {
    try (Connection connection = postgres.getDatabase("parvis", "parvis").getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeQuery("select count(*) from person").close();
    } catch (SQLException elsewhere) {
      throw new IllegalStateException("The portal does not use PostgreSQL", elsewhere);
    }
  }

  private static void administer(int port) throws IOException, InterruptedException {
    List<String> commands = new ArrayList<>();
    commands.add(setting("parvis.db.port", Integer.toString(port)));
    commands.add(setting("parvis.db.password", "parvis"));
    commands.addAll(Files.readAllLines(ADMINISTRATION));
    Path file = Files.write(HOME.resolve("postgresql.asadmin"), commands);
    Path log = HOME.resolve("postgresql.log");
    awaitAdministration();
    Process asadmin =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("parvis.asadmin"),
                "--port",
                System.getProperty("parvis.admin.port"),
                "multimode",
                "--file",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (asadmin.waitFor() != 0 || Files.readString(log).contains(" failed.")) {
      throw new IllegalStateException(ADMINISTRATION + " failed:\n" + Files.readString(log));
    }
  }

  /** A server that has just come up answers 503 to its first asadmin. */
  private static void awaitAdministration() throws IOException, InterruptedException {
    URI version =
        URI.create(
            "http://localhost:" + System.getProperty("parvis.admin.port") + "/__asadmin/version");
    HttpClient client = HttpClient.newHttpClient();
    for (int tries = 0; tries < 60; tries++) {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(version).build(), HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() != 503) {
        return;
      }
      Thread.sleep(500);
    }
  }

  private static String setting(String name, String value) {
    return "set-config-property --source=domain --propertyName="
        + name
        + " --propertyValue="
        + value;
  }
}
