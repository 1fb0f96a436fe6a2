package org.parvis.reaction;

/**
 * One kind of reaction to a content.
 *
 * @param mine whether the viewer is among them
 */
public record ReactionCount(ReactionKind kind, long count, boolean mine) {}
