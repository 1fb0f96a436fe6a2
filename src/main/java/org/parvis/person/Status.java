package org.parvis.person;

/** Whether a person may sign in and be found. */
public enum Status {
  INVITED,
  ACTIVE,
  DEACTIVATED
}
