package org.parvis.draft;

import java.time.Instant;

/**
 * A draft as its author gets it back.
 *
 * @param form which one: {@code wall}, {@code comment-12}; one that ends in {@code .other} is what
 *     stood there before another device wrote over it
 * @param places the ids of the places that were ticked, with commas between them; null for none
 * @param fields what else stands in the form, as its script wrote it; null for nothing
 * @param version to be sent back with a change
 */
public record DraftCard(
    String form,
    String key,
    String title,
    String text,
    String html,
    String places,
    String fields,
    Instant savedAt,
    int version) {

  /** From one row of a query. */
  public DraftCard(
      String form,
      String key,
      String title,
      String text,
      String html,
      String places,
      String fields,
      Instant savedAt,
      Integer version) {
    this(form, key, title, text, html, places, fields, savedAt, (int) version);
  }

  /** In milliseconds since 1970, as a browser counts. */
  public long at() {
    return savedAt.toEpochMilli();
  }
}
