package org.parvis.proposal;

/** How many proposals were to be answered, and how many were in time. */
public record Punctuality(long due, long inTime) {

  /** Of fewer, a share says nothing. */
  static final int FEWEST = 5;

  public boolean isTold() {
    return due >= FEWEST;
  }

  public int percent() {
    return due == 0 ? 0 : (int) Math.round(100.0 * inTime / due);
  }
}
