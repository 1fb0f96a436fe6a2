package org.parvis.content;

/** A part of a card that shows its author more than others. */
public interface Signed {

  /** Whether this person wrote some of it. */
  boolean isBy(long personId);
}
