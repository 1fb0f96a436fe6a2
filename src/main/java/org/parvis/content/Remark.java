package org.parvis.content;

/**
 * What was said about a content, as rooms see it that know no more of it.
 *
 * @param authorId who said it
 * @param answeredId whose remark it answers, null if it answers the content itself
 * @param excerpt how it begins, on one line
 */
public record Remark(long id, long authorId, Long answeredId, String excerpt) {}
