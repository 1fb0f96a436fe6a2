package org.parvis.community;

import java.time.Instant;
import java.util.Map;

/**
 * A list of guests as those see it who may.
 *
 * @param value the department or the site, null for a written list
 * @param counts how many lines there are in each state
 */
public record GuestListCard(
    long id,
    long communityId,
    GuestSource source,
    String value,
    GuestList.State state,
    String broughtBy,
    Instant broughtAt,
    Map<GuestState, Long> counts) {

  /** As the database reads it, without the counts. */
  public GuestListCard(
      Long id,
      Long communityId,
      GuestSource source,
      String value,
      GuestList.State state,
      String broughtBy,
      Instant broughtAt) {
    this(id.longValue(), communityId, source, value, state, broughtBy, broughtAt, Map.of());
  }

  GuestListCard with(Map<GuestState, Long> counted) {
    return new GuestListCard(
        id, communityId, source, value, state, broughtBy, broughtAt, Map.copyOf(counted));
  }

  public long count(GuestState which) {
    return counts.getOrDefault(which, 0L);
  }

  public boolean isRunning() {
    return state == GuestList.State.RUNNING;
  }

  public long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Of how many lines it is known what has become of them. */
  public long done() {
    return all() - count(GuestState.WAITING);
  }

  public long invited() {
    return count(GuestState.INVITED);
  }
}
