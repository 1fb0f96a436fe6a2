package org.parvis.invitation;

/** What has become of an invitation. */
public enum InvitationState {
  WAITING,
  /** The mail server did not take its mail. */
  FAILED,
  EXPIRED,
  ACCEPTED
}
