package org.parvis.community;

/** How far a community has come that is run as an experiment. */
public enum PilotState {
  /** Before it, in the middle of it, or at its end, before anyone has decided. */
  UNDER_WAY,
  /** It goes on as a community like any other. */
  GRADUATED,
  STOPPED
}
