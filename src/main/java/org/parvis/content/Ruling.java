package org.parvis.content;

import org.parvis.activity.Verb;

/**
 * What was decided about something, as one person may know it.
 *
 * @param commentId null for the content itself
 * @param verb as its author or as who reported it is told
 * @param words why, or what it was decided about; null for nothing
 */
public record Ruling(long contentId, Long commentId, Verb verb, String words) {}
