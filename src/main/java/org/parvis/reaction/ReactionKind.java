package org.parvis.reaction;

/** What one can say with one tap. */
public enum ReactionKind {
  LIKE,
  USEFUL,
  BRAVO,
  SEEN
}
