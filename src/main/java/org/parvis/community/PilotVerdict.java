package org.parvis.community;

/** What is decided at the end of a pilot. */
public enum PilotVerdict {
  GO_ON,
  /** It runs until a later day. */
  ADJUST,
  STOP
}
