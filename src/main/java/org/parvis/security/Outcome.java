package org.parvis.security;

/** How it ended. */
public enum Outcome {
  DONE,
  REFUSED,
  SLOWED
}
