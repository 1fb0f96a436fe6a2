package org.parvis.audience;

import java.util.Set;

/**
 * On what terms someone is with a place that they may know of.
 *
 * @param standing what they are there, null outside
 * @param invited whether they are invited and have not answered
 * @param declined whether they asked to be let in, and an animator said no
 * @param asking by id: who waits to be let in, for those who may let them in
 */
public record Terms(
    Place place, Standing standing, boolean invited, boolean declined, Set<Long> asking) {

  public Terms {
    asking = Set.copyOf(asking);
  }

  public boolean isInside() {
    return standing != null;
  }

  /** The same, with those who wait. */
  public Terms with(Set<Long> waiting) {
    return new Terms(place, standing, invited, declined, waiting);
  }
}
