package org.parvis.thanks;

import org.parvis.person.PersonCard;

/**
 * Someone who was thanked lately.
 *
 * @param thanksId by which thanks
 * @param skill what for
 */
public record Thanked(long thanksId, PersonCard person, String skill) {

  /** From one row of a query. */
  public Thanked(
      Long thanksId,
      String skill,
      Long personId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(thanksId, new PersonCard(personId, slug, name, portrait, jobTitle, department), skill);
  }
}
