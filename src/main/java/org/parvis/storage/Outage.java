package org.parvis.storage;

import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import javax.transaction.xa.XAException;

/**
 * Tells a database that cannot work, because it is stopped, unreachable or out of space, from a
 * statement that it refused.
 */
public final class Outage {

  /**
   * Beginnings of SQLSTATEs: 08 connection (both); PostgreSQL's 53 resources (53100 is a full
   * disk), 57P shutdown, 58 system; Derby's XSLA log, XSDF and XSDG container files, XBM boot, XJ04
   * and XJ015 database stopped, XSTA2 recovery, XJ001 parts of it missing, as while it stops.
   */
  private static final List<String> STATES =
      List.of(
          "08", "53", "57P", "58", "XSLA", "XSLB", "XSDF", "XSDG", "XSDB", "XBM", "XJ001", "XJ04",
          "XJ015", "XSTA", "XCXA");

  private Outage() {}

  /**
   * Whether an outage of the database stands anywhere behind this failure. Statements are refused
   * before the commit, so what fails in the commit itself and says no more is one.
   */
  public static boolean isOutage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResourceException || failsToCommit(cause)) {
        return true;
      }
    }
    return SqlStates.any(failure, Outage::saysSo);
  }

  private static boolean failsToCommit(Throwable cause) {
    return cause instanceof XAException
        || cause instanceof SystemException
        || (cause instanceof RollbackException && cause.getCause() == null);
  }

  private static boolean saysSo(SQLException failure) {
    return failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLTransientConnectionException
        || SqlStates.begins(failure, STATES);
  }

  /** The innermost words, for the log. */
  static String reason(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.toString();
  }
}
