package org.parvis.invitation;

/** How far a roster has got. */
public enum RosterState {
  /** Read and reported; nothing is done with it yet. */
  READ,
  RUNNING,
  DONE
}
