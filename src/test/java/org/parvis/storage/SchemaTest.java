package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private final String name = "memory:" + UUID.randomUUID();
  private final EmbeddedDataSource source = new EmbeddedDataSource();

  @BeforeEach
  void anEmptyDatabase() {
    source.setDatabaseName(name);
    source.setUser("parvis");
    source.setPassword("parvis");
    source.setCreateDatabase("create");
  }

  @AfterEach
  void drop() {
    try {
      DriverManager.getConnection("jdbc:derby:" + name + ";drop=true").close();
    } catch (SQLException dropped) {
      assertThat(dropped.getSQLState()).isEqualTo("08006");
    }
  }

  @Test
  void anEmptyDatabaseGetsTheTables() throws SQLException {
    new Schema(source).migrate();
    assertThat(number("select count(*) from post")).isZero();
  }

  @Test
  void aSecondStartChangesNothing() throws SQLException {
    new Schema(source).migrate();
    int applied = number("select count(*) from \"flyway_schema_history\"");
    new Schema(source).migrate();
    assertThat(number("select count(*) from \"flyway_schema_history\"")).isEqualTo(applied);
  }

  @Test
  void aNewerSchemaIsRefusedInPlainWords() throws SQLException {
    new Schema(source).migrate();
    aNewerWarWasHere();
    assertThatThrownBy(() -> new Schema(source).migrate())
        .isInstanceOf(SchemaTooNew.class)
        .hasMessageContaining("schema version 999")
        .hasMessageContaining("Deploy that newer Parvis, or restore the backup");
    assertThat(Outage.isOutage(new SchemaTooNew("999", "1"))).isFalse();
  }

  private void aNewerWarWasHere() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
              + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
              + " \"success\") values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'parvis',"
              + " 1, true)");
    }
  }

  private int number(String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
