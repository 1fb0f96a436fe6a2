package org.parvis.community;

import java.time.Instant;
import org.parvis.audience.Standing;
import org.parvis.person.NameCursor;
import org.parvis.person.PersonCard;

/**
 * Someone who is in a community, and what they are there.
 *
 * @param bound whether they are in it with where they work
 */
public record Member(PersonCard person, String nameKey, Standing standing, boolean bound) {

  /** From one row of a query. */
  public Member(
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      String nameKey,
      Standing standing,
      Instant boundAt) {
    this(
        new PersonCard(id, slug, name, portrait, jobTitle, department),
        nameKey,
        standing,
        boundAt != null);
  }

  String cursor() {
    return new NameCursor(nameKey, person.id()).toString();
  }
}
