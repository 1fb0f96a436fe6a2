package org.parvis.setup;

/** A poll that someone can still answer. */
public record OpenPoll(long id, String title) {

  /** From one row of a query. */
  public OpenPoll(Long id, String title) {
    this((long) id, title);
  }
}
