package org.parvis.invitation;

import java.time.Instant;
import java.util.Map;

/**
 * A roster as its administrators see it.
 *
 * @param ignored the columns that nothing was made of, null for none
 * @param counts how many lines there are in each state
 */
public record RosterCard(
    long id,
    String fileName,
    String ignored,
    RosterState state,
    String broughtBy,
    Instant broughtAt,
    Instant endedAt,
    Map<RowState, Long> counts) {

  /** As the database reads it, without the counts. */
  public RosterCard(
      Long id,
      String fileName,
      String ignored,
      RosterState state,
      String broughtBy,
      Instant broughtAt,
      Instant endedAt) {
    this(id, fileName, ignored, state, broughtBy, broughtAt, endedAt, Map.of());
  }

  RosterCard with(Map<RowState, Long> counted) {
    return new RosterCard(
        id, fileName, ignored, state, broughtBy, broughtAt, endedAt, Map.copyOf(counted));
  }

  public long count(RowState which) {
    return counts.getOrDefault(which, 0L);
  }

  public boolean isRead() {
    return state == RosterState.READ;
  }

  public boolean isRunning() {
    return state == RosterState.RUNNING;
  }

  public boolean isDone() {
    return state == RosterState.DONE;
  }

  /** How many lines there was something to do with. */
  public long todo() {
    return count(RowState.READY) + count(RowState.CREATED);
  }

  public long created() {
    return count(RowState.CREATED);
  }
}
