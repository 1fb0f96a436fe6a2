package org.parvis.person;

import org.parvis.storage.Row;

/**
 * A person as shown beside what they wrote, or in a list.
 *
 * @param slug the end of the profile's address, {@code /person/<slug>}
 * @param portrait the hash of the picture, null without one
 */
public record PersonCard(
    long id, String slug, String name, String portrait, String jobTitle, String department)
    implements Portrayed {

  /**
   * @param from the first of six columns, in the order of this record
   * @return null where there is none
   */
  public static PersonCard of(Row row, int from) {
    return row.isNull(from)
        ? null
        : new PersonCard(
            row.number(from),
            row.text(from + 1),
            row.text(from + 2),
            row.text(from + 3),
            row.text(from + 4),
            row.text(from + 5));
  }
}
