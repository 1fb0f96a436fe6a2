package org.parvis.community;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * Someone who asks to be let in.
 *
 * @param word null for none
 */
public record Asking(PersonCard person, String word, Instant at) {

  /** From one row of a query. */
  public Asking(
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      String word,
      Instant at) {
    this(new PersonCard(id, slug, name, portrait, jobTitle, department), word, at);
  }
}
