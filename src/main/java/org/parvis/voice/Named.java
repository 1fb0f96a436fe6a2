package org.parvis.voice;

/** That someone holds an office. */
public record Named(long audienceId, long personId, Office office) {

  /** From one row of a query. */
  public Named(Long audienceId, Long personId, Office office) {
    this(audienceId.longValue(), personId.longValue(), office);
  }
}
