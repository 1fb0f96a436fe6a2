package org.parvis.notification;

import java.time.Instant;

/**
 * One act, as people are told of it.
 *
 * @param commentId what was said in a discussion, null where nothing was
 * @param word what was said with it, null for nothing
 */
record Tidings(Subject subject, long actorId, Long commentId, String word, Instant at) {}
