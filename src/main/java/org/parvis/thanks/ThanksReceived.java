package org.parvis.thanks;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;
import org.parvis.shared.Text;

/** A thanks as those who were thanked keep it: by whom, what for, and how it begins. */
public record ThanksReceived(
    long id, PersonCard giver, String skill, String words, Instant thankedAt) {

  private static final int LONGEST = 240;

  /** From one row of a query. */
  public ThanksReceived(
      Long id,
      Instant thankedAt,
      String text,
      String skill,
      Long giverId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(
        id,
        new PersonCard(giverId, slug, name, portrait, jobTitle, department),
        skill,
        Text.excerpt(text, LONGEST),
        thankedAt);
  }

  String cursor() {
    return new Cursor(thankedAt, id).toString();
  }
}
