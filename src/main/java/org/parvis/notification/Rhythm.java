package org.parvis.notification;

/** How often one wants mail about something. */
public enum Rhythm {
  /** As soon as it has not been seen in the portal for some minutes. */
  ONCE,
  DAILY,
  WEEKLY,
  NEVER
}
