package org.parvis.comment;

/**
 * How a comment is liked.
 *
 * @param count by how many
 * @param mine whether the viewer is among them
 */
public record Liking(long count, boolean mine) {}
