package org.parvis.poll;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A backup: all rows of all tables in the order in which they lie in their files, with all columns
 * and those that PostgreSQL keeps for itself.
 */
final class Snapshot {

  private static final String HIDDEN =
      "select ctid as ctid_, xmin as xmin_, xmax as xmax_, cmin as cmin_, t.* from ";
  private static final String IN_PLACE = " t --DERBY-PROPERTIES index=null\n";

  private final Map<String, List<Row>> byValue = new HashMap<>();
  private int size;

  /**
   * @param place in its table, from 0
   * @param values as text, by column; without those that are null
   */
  record Row(String table, int place, Map<String, String> values) {

    /** In which column this stands, null for none. */
    String columnOf(String value) {
      for (Map.Entry<String, String> column : values.entrySet()) {
        if (column.getValue().equals(value) && !isHidden(column.getKey())) {
          return column.getKey();
        }
      }
      return null;
    }

    /** The transaction that wrote it, null where that is not kept. */
    Long transaction() {
      String xmin = values.get("xmin_");
      return xmin == null ? null : Long.valueOf(xmin);
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, place);
    }

    static boolean isHidden(String column) {
      return column.endsWith("_");
    }
  }

  /**
   * @param wanted rows in which one of these stands are found again by it, by words also where
   *     those stand within a text
   */
  static Snapshot of(Connection connection, Set<String> wanted) throws SQLException {
    boolean postgres = isPostgres(connection);
    Snapshot snapshot = new Snapshot();
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table =
            tables.getString("TABLE_SCHEM") + ".\"" + tables.getString("TABLE_NAME") + '"';
        String query = postgres ? HIDDEN + table + " t" : "select * from " + table + IN_PLACE;
        snapshot.read(connection, query, tables.getString("TABLE_NAME"), wanted);
      }
    }
    return snapshot;
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  private void read(Connection connection, String query, String table, Set<String> wanted)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      ResultSetMetaData columns = rows.getMetaData();
      for (int place = 0; rows.next(); place++) {
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String value = rows.getString(i);
          if (value != null) {
            values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
          }
        }
        index(new Row(table.toLowerCase(Locale.ROOT), place, values), wanted);
        size++;
      }
    }
  }

  private void index(Row row, Set<String> wanted) {
    Set<String> found = new HashSet<>(row.values().values());
    row.values().values().forEach(value -> found.addAll(List.of(value.split("[^A-Za-z]+"))));
    for (String value : found) {
      if (wanted.contains(value)) {
        byValue.computeIfAbsent(value, it -> new ArrayList<>()).add(row);
      }
    }
  }

  List<Row> with(long id) {
    return with(Long.toString(id));
  }

  List<Row> with(String value) {
    return byValue.getOrDefault(value, List.of());
  }

  int size() {
    return size;
  }
}
