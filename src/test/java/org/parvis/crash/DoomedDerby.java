package org.parvis.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.Folders;

/**
 * The embedded database, which dies with the portal. It is looked at in a copy, so that the portal
 * itself recovers the original.
 */
final class DoomedDerby implements Doomed {

  private final Path copy;
  private Path original;

  DoomedDerby(Path home) {
    copy = home.resolve("copy");
  }

  @Override
  public void serve(Path domain) {
    original = domain.resolve("parvis/database");
  }

  @Override
  public boolean administer(int adminPort) {
    return false;
  }

  @Override
  public String url() {
    return "jdbc:derby:" + original;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public void kill() {
    // It is in the portal's process.
  }

  @Override
  public void restart() throws IOException {
    Folders.delete(copy);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!file.toString().endsWith(".lck")) {
          Files.copy(file, copy.resolve(original.relativize(file)));
        }
      }
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:derby:" + copy, "parvis", "parvis");
  }

  @Override
  public void check() throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select tablename, syscs_util.syscs_check_table('PARVIS', tablename)"
                    + " from sys.systables where tabletype = 'T'")) {
      while (tables.next()) {
        assertThat(tables.getInt(2)).as(tables.getString(1)).isEqualTo(1);
      }
    }
    close();
  }

  @Override
  public void close() throws IOException {
    try {
      DriverManager.getConnection("jdbc:derby:" + copy + ";shutdown=true").close();
    } catch (SQLException stopped) {
      assertThat(List.of("08006", "XJ004")).contains(stopped.getSQLState());
    }
    Folders.delete(copy);
  }
}
