package org.parvis.community;

/** What the goal of a pilot is counted in. */
public enum PilotMeasure {
  /** Members who published, commented or reacted. */
  TOOK_PART,
  /** Of ten publications, those that someone else answered within 48 hours. */
  ANSWERED,
  /** Members who took part in two weeks or more. */
  CAME_BACK;

  private static final int MOST_PEOPLE = 10_000;

  /** The smallest goal, and by how much goals differ: people are counted in fives. */
  public int least() {
    return this == ANSWERED ? 1 : PilotFigures.FEWEST;
  }

  /** The highest goal. */
  public int most() {
    return this == ANSWERED ? PilotFigures.TENTHS : MOST_PEOPLE;
  }

  /** Whether such a goal can be counted. */
  boolean allows(int target) {
    return target >= least() && target <= most() && target % least() == 0;
  }
}
