package org.parvis.storage;

import java.sql.SQLException;

/** Tells a duplicate, which the database refused, from other failures. */
public final class Conflicts {

  private static final String UNIQUE_VIOLATION = "23505";

  private Conflicts() {}

  /**
   * Whether a unique constraint stands at the root of this failure: SQLSTATE 23505 on Derby and
   * PostgreSQL.
   */
  public static boolean isDuplicate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
