package org.parvis.activity;

/** What a person did. */
public enum Verb {
  PUBLISHED,
  EDITED,
  DELETED,
  RESTORED,
  COMMENTED,
  REACTED
}
