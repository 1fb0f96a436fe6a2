package org.parvis.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** What the database said of a failure, wherever in it that stands. */
final class SqlStates {

  private SqlStates() {}

  /** Whether one of the causes, or of what a batch tells after its own exception, is like that. */
  static boolean any(Throwable failure, Predicate<SQLException> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      SQLException next = cause instanceof SQLException sql ? sql : null;
      for (; next != null; next = next.getNextException()) {
        if (wanted.test(next)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether its SQLSTATE starts with one of these. */
  static boolean begins(SQLException failure, List<String> states) {
    String state = failure.getSQLState();
    return state != null && states.stream().anyMatch(state::startsWith);
  }
}
