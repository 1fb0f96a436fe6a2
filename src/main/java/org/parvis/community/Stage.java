package org.parvis.community;

/** Where a project stands. */
public enum Stage {
  PLANNED,
  RUNNING,
  DONE,
  STOPPED
}
