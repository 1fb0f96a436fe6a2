package org.parvis.activity;

import java.time.Instant;
import java.util.Set;

/**
 * The fact that someone did something, fired inside the transaction that did it.
 *
 * <p>Whoever observes it writes rows of its own room only, in that same transaction.
 *
 * @param actorId the person, 0 for nobody
 * @param contentId the label that it happened to
 * @param commentId the comment that it happened in, null for the content itself
 * @param audienceId the only people who may ever hear of it
 * @param people whom it is addressed to, by id: those mentioned, thanked; empty for no one in
 *     particular
 */
public record Activity(
    Verb verb,
    long actorId,
    long contentId,
    Long commentId,
    long audienceId,
    Set<Long> people,
    Instant at) {

  public Activity {
    people = Set.copyOf(people);
  }

  /** About the content itself, addressed to no one in particular. */
  public Activity(Verb verb, long actorId, long contentId, long audienceId, Instant at) {
    this(verb, actorId, contentId, null, audienceId, Set.of(), at);
  }
}
