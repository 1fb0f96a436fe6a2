package org.parvis.activity;

import java.time.Instant;

/**
 * The fact that someone did something, fired inside the transaction that did it.
 *
 * <p>Whoever observes it writes rows of its own room only, in that same transaction.
 *
 * @param actorId the person
 * @param contentId the label that it happened to
 * @param audienceId the only people who may ever hear of it
 */
public record Activity(Verb verb, long actorId, long contentId, long audienceId, Instant at) {}
