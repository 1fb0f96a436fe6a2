package org.parvis.content;

/** Someone who can be mentioned. */
public record Named(long id, String slug, String name, String key) {

  /** From one row of a query. */
  public Named(Long id, String slug, String name, String key) {
    this((long) id, slug, name, key);
  }
}
