package org.parvis.community;

/** What becomes, or has become, of one who is to be invited. */
public enum GuestState {
  /** Nothing yet. */
  WAITING,
  INVITED,
  /** Is in already. */
  INSIDE,
  /** Was invited before, and has not answered. */
  BEFORE,
  /** Was invited before, and said no. */
  DECLINED,
  /** Nobody is called so, or may be asked. */
  UNKNOWN,
  /** More than one colleague is called so. */
  SEVERAL,
  /** It could not be done. */
  FAILED
}
