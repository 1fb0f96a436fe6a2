package org.parvis.community;

import org.parvis.person.PersonCard;

/**
 * A line of a list of guests, as seen.
 *
 * @param typed as it was written, null for who was found otherwise
 * @param person whom it means, null for nobody, and as long as nobody has looked
 */
public record Guest(int line, String typed, GuestState state, PersonCard person) {

  /** From one row of a query. */
  public Guest(
      Integer line,
      String typed,
      GuestState state,
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(
        line,
        typed,
        state,
        id == null ? null : new PersonCard(id, slug, name, portrait, jobTitle, department));
  }

  /** Whether what was written says more than the name of whom it means. */
  public boolean isWordy() {
    return typed != null && (person == null || !person.name().equals(typed));
  }
}
