package org.parvis.activity;

import java.time.Instant;
import java.util.Set;

/**
 * The fact that people came into a place, left it, or were given a part in it, or that something
 * became of the place itself; fired inside the transaction that did it, like an {@link Activity}.
 *
 * @param actorId who did it, 0 for nobody
 * @param audienceId the place
 * @param people to whom it happened, by id; empty for the place itself
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
    REMOVED,
    /** What it says of itself is another. */
    CHANGED,
    /** It can only be read from now on. */
    ARCHIVED,
    REOPENED,
    /** Nobody sees it any more; it can still come back. */
    DELETED,
    RESTORED,
    /** The company stands behind it. */
    RECOGNIZED,
    UNRECOGNIZED,
    /** It is run as an experiment. */
    PILOTED,
    /** It was decided how the experiment goes on. */
    DECIDED,
    /** Its settings are offered to new ones. */
    TEMPLATED,
    UNTEMPLATED,
    /** Was named ambassador or relay user; the word says which. */
    NAMED,
    UNNAMED,
    /** Its members come and go with where they work. */
    BOUND,
    UNBOUND,
    /** It is about to be removed for good: what hangs on it is removed by its room. */
    PURGED
  }

  public Movement {
    people = Set.copyOf(people);
  }
}
