package org.parvis.voice;

/** What someone is named to be for the network, in the company or in one community. */
public enum Office {
  /** Carries the network around them. */
  AMBASSADOR,
  /** May publish what colleagues say aloud. */
  RELAY
}
