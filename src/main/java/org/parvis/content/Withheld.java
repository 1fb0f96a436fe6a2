package org.parvis.content;

/** Why nobody sees something but who wrote it and who decides about it. */
public enum Withheld {
  /** It is published once someone who makes the place live agrees. */
  WAITING,
  /** Someone who decides about it took it away, for a reason. */
  HIDDEN,
  /** Who decides about it did not agree that it is published. */
  DECLINED,
  /** Its author gave it up while it was withheld, for good. */
  DROPPED
}
