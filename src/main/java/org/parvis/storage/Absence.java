package org.parvis.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;

/**
 * Whether what was not found is not there, asked before anything is ended or deleted for it.
 *
 * <p>Derby that is being stopped, by a full disk for one, finds fewer rows for a moment and says
 * nothing of it: its page cache answers that there are no pages. From then on that connection finds
 * nothing at all, so if it finds what is always there, what it found before was all; but for one of
 * some hundred times, in which it was a single page that could not be had.
 */
public final class Absence {

  private static final String ALWAYS_THERE =
      "select max(\"installed_rank\") from \"flyway_schema_history\"";

  private Absence() {}

  /**
   * Goes on if the database still answers; within the transaction that did not find it.
   *
   * @throws PersistenceException an {@link Outage}, if it does not
   */
  public static void confirm(EntityManager em) {
    try {
      if (!stillAnswers(em.unwrap(Connection.class))) {
        throw new SQLTransientConnectionException("The database is being stopped");
      }
    } catch (SQLException stopped) {
      throw new PersistenceException(stopped);
    }
  }

  /** Whether it still answers on a connection that did not find something. */
  static boolean stillAnswers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(ALWAYS_THERE)) {
      return found.next() && found.getObject(1) != null;
    }
  }
}
