package org.parvis.comment;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/** Someone who likes a comment, and since when. */
public record Liker(PersonCard person, Instant likedAt) {

  /** From one row of a query. */
  public Liker(
      Instant likedAt,
      Long personId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(new PersonCard(personId, slug, name, portrait, jobTitle, department), likedAt);
  }

  String cursor() {
    return new Cursor(likedAt, person.id()).toString();
  }
}
