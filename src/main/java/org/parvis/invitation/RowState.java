package org.parvis.invitation;

/** What becomes, or has become, of a line of a roster. */
public enum RowState {
  /** Will be created. */
  READY,
  CREATED,
  /** Someone with this address is here already. */
  KNOWN,
  /** The address stands on an earlier line already. */
  DUPLICATE,
  INVALID
}
