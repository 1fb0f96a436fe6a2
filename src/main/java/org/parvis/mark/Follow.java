package org.parvis.mark;

/** What a person wants to hear of a discussion. */
public enum Follow {
  /** Whatever is said. */
  FOLLOWED,
  /** No more, until they take part again. */
  LEFT,
  /** Nothing at all, whatever they do there. */
  MUTED
}
