package org.parvis.security;

/** What the audit log tells of. */
public enum Action {
  SIGN_IN,
  SIGN_OUT,
  CHANGE_PASSWORD,
  USE_LINK,
  ASK_PASSWORD,
  LOSE_DEVICE,
  INVITE,
  WITHDRAW_INVITATION,
  IMPORT,
  GIVE_LINK,
  DEACTIVATE,
  REACTIVATE,
  APPOINT,
  WITHDRAW,
  FOUND,
  DELETE,
  RESTORE,
  PIN,
  UNPIN
}
