package org.parvis.storage;

import java.util.List;

/**
 * Tells that a database gave up a transaction so that another one could go on: the same request may
 * succeed when it is sent again.
 */
public final class Contention {

  /**
   * SQLSTATEs: 40001 a deadlock on Derby, a serialization failure on PostgreSQL; PostgreSQL's 40P01
   * a deadlock, 55P03 a lock not had; Derby's 40XL locks not had in time.
   */
  private static final List<String> STATES = List.of("40001", "40P01", "55P03", "40XL");

  private Contention() {}

  /** Whether such a refusal of the database stands anywhere behind this failure. */
  public static boolean isContention(Throwable failure) {
    return SqlStates.any(failure, sql -> SqlStates.begins(sql, STATES));
  }
}
