package org.parvis.activity;

import java.time.Instant;
import java.util.Set;

/**
 * The fact that people came into a place, left it, or were given a part in it; fired inside the
 * transaction that did it, like an {@link Activity}.
 *
 * @param actorId who did it
 * @param audienceId the place
 * @param people to whom it happened, by id
 * @param word what was said with it, null for nothing
 */
public record Movement(
    Step step, long actorId, long audienceId, Set<Long> people, String word, Instant at) {

  /** What happened. */
  public enum Step {
    FOUNDED,
    JOINED,
    LEFT,
    /** Asks to be let in. */
    ASKED,
    /** Was let in. */
    ADMITTED,
    DECLINED,
    INVITED,
    /** Was given another standing. */
    APPOINTED,
    REMOVED
  }

  public Movement {
    people = Set.copyOf(people);
  }
}
