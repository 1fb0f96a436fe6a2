package org.parvis.audience;

/** How loud a place is for one of its members, the loudest first. */
public enum Level {
  /** All that is published there. */
  EVERYTHING,
  /** What its animators say, and what many take part in. */
  HIGHLIGHTS,
  /** Only what calls them by name. */
  MENTIONS,
  /** Nothing but the digest by mail. */
  DIGEST,
  /** Nothing at all, until they go there. */
  SILENT
}
