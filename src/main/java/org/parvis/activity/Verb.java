package org.parvis.activity;

/** What a person did. */
public enum Verb {
  PUBLISHED,
  EDITED,
  DELETED,
  RESTORED,
  COMMENTED,
  REACTED,
  /** Took a reaction back. */
  UNREACTED,
  /** Named someone; {@link Activity#people()} says whom. */
  MENTIONED,
  /** Thanked someone; {@link Activity#people()} says whom. */
  THANKED,
  /** Put it first on a wall. */
  PINNED,
  UNPINNED
}
