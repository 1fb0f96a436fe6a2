package org.parvis.audience;

/** What someone is in a place that is not the company, the most first. */
public enum Standing {
  /** Decides about the place itself. */
  OWNER,
  /** Makes it live: admits, invites, moderates. */
  ANIMATOR,
  /** Reads and writes. */
  MEMBER;

  /** Whether they may do what an animator may. */
  public boolean isAnimating() {
    return this != MEMBER;
  }
}
