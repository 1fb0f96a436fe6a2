package org.parvis.wall;

/**
 * Another post with the same text, in a place that the reader sees.
 *
 * @param spreadId what they have in common
 */
public record Twin(long spreadId, long id, long audienceId) {

  /** From one row of a query. */
  public Twin(Long spreadId, Long id, Long audienceId) {
    this(spreadId.longValue(), id.longValue(), audienceId.longValue());
  }
}
