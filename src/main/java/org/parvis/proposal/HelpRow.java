package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * One person’s offer to help.
 *
 * @param word null for none
 */
public record HelpRow(PersonCard person, String word, Instant offeredAt) {

  /** From one row of a query. */
  public HelpRow(
      Long personId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      String word,
      Instant offeredAt) {
    this(new PersonCard(personId, slug, name, portrait, jobTitle, department), word, offeredAt);
  }
}
