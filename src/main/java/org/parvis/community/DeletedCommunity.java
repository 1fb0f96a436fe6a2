package org.parvis.community;

import java.time.Instant;
import java.util.Locale;

/**
 * A community that was deleted and can still come back, as its owners see it.
 *
 * @param until when it is removed for good
 */
public record DeletedCommunity(long id, String name, int hue, Instant deletedAt, Instant until) {

  /** From one row of a query. */
  public DeletedCommunity(Long id, String name, Integer hue, Instant deletedAt) {
    this(id, name, hue, deletedAt, deletedAt.plus(Closings.UNDO));
  }

  /** What stands in its coloured square. */
  public String initial() {
    return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
