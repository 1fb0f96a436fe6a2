package org.parvis.community;

/** Where the names on a list of guests come from. */
public enum GuestSource {
  /** Someone wrote them down. */
  LIST,
  /** All who were in a department at that moment. */
  DEPARTMENT,
  /** All who were at a site at that moment. */
  SITE
}
