package org.parvis.live;

/**
 * Someone who is writing below something that they may see.
 *
 * @param audienceId of what they write below
 */
public record Typist(long audienceId, String name) {

  /** From one row of a query. */
  public Typist(Long audienceId, String name) {
    this(audienceId.longValue(), name);
  }
}
