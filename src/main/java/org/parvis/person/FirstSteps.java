package org.parvis.person;

/** How far a new colleague has got with what one does first: kept with them, on every device. */
public enum FirstSteps {
  OPEN,
  /** Out of sight, and brought back from the menu. */
  PUT_AWAY,
  DONE
}
