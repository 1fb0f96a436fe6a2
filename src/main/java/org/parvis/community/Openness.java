package org.parvis.community;

/** Who sees a community, and how one comes in. */
public enum Openness {
  /** All see, all join. */
  OPEN,
  /** All see that it exists and what it is for; members see the rest, and an animator admits. */
  MODERATED,
  /** Nobody outside knows of it, but for those who are invited. */
  PRIVATE
}
