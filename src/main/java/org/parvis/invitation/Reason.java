package org.parvis.invitation;

/** Why a line of a roster can't be used. */
public enum Reason {
  NO_EMAIL,
  NO_AT,
  SPACE,
  BAD_EMAIL,
  TOO_LONG,
  TOO_MANY_SKILLS,
  /** Creating it failed, again and again. */
  FAILED
}
