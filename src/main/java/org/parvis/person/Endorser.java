package org.parvis.person;

import java.time.Instant;
import org.parvis.shared.Cursor;

/**
 * Someone who endorsed a skill.
 *
 * @param word how they know, null where they left it at the tap
 */
public record Endorser(PersonCard person, String word, Instant endorsedAt) {

  /** From one row of a query. */
  public Endorser(
      String word,
      Instant endorsedAt,
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(new PersonCard(id, slug, name, portrait, jobTitle, department), word, endorsedAt);
  }

  String cursor() {
    return new Cursor(endorsedAt, person.id()).toString();
  }
}
