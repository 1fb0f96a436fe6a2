package org.parvis.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;

/**
 * A reading in SQL, for what JPQL can't say: in which index to start, the latest two of each. Of
 * JPQL that selects a function or a constant, EclipseLink makes a new statement for each call on
 * Derby, which compiles it anew; and of SQL it makes a map for each row, which took longer than
 * Derby's answer.
 *
 * <p>Derby takes its hints from comments; PostgreSQL passes over them.
 */
public final class Sql {

  private static final Logger LOG = Logger.getLogger(Sql.class.getName());
  private static final InstantConverter INSTANTS = new InstantConverter();

  private static final Set<String> DERBY_WANTS_A_LENGTH = Set.of("CHAR", "VARCHAR");

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /**
   * @param part of the statement, with as many parameters as there are values
   */
  public Sql add(String part, Object... itsValues) {
    text.append(part);
    for (Object value : itsValues) {
      values.add(
          value instanceof Instant instant ? INSTANTS.convertToDatabaseColumn(instant) : value);
    }
    return this;
  }

  /** Another part, with its values. */
  public Sql add(Sql part) {
    text.append(part.text);
    values.addAll(part.values);
    return this;
  }

  /** One of these, in parentheses: {@code (?, ?, ?)}. */
  public Sql addEach(Collection<?> itsValues) {
    text.append('(')
        .append(String.join(", ", Collections.nCopies(itsValues.size(), "?")))
        .append(')');
    values.addAll(itsValues);
    return this;
  }

  /**
   * What it finds; within a transaction, whose changes it sees.
   *
   * @throws PersistenceException if the database refuses it
   */
  public List<Row> rows(EntityManager em) {
    LOG.finer(text::toString);
    em.flush();
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet found = statement.executeQuery()) {
        return rows(found);
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /** Of which type its columns are, as the database says it in a cast; within a transaction. */
  List<String> types(EntityManager em) {
    List<String> types = new ArrayList<>();
    try (PreparedStatement statement =
        em.unwrap(Connection.class).prepareStatement(text.toString())) {
      ResultSetMetaData columns = statement.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String type = columns.getColumnTypeName(i);
        types.add(DERBY_WANTS_A_LENGTH.contains(type) ? type + "(1)" : type);
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
    return types;
  }

  /**
   * Changes rows at once, within a transaction; for moments that become null, which EclipseLink 5
   * sends to PostgreSQL as text.
   */
  public void change(EntityManager em) {
    Query query = em.createNativeQuery(text.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    query.executeUpdate();
  }

  private static List<Row> rows(ResultSet found) throws SQLException {
    List<Row> rows = new ArrayList<>();
    int width = found.getMetaData().getColumnCount();
    while (found.next()) {
      Object[] columns = new Object[width];
      for (int i = 0; i < width; i++) {
        Object column = found.getObject(i + 1);
        columns[i] =
            column instanceof Clob text ? text.getSubString(1, (int) text.length()) : column;
      }
      rows.add(new Row(columns));
    }
    return rows;
  }
}
