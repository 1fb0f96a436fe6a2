package org.parvis.reaction;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/** Someone who reacted, how, and when. */
public record Reactor(PersonCard person, ReactionKind kind, Instant reactedAt) {

  /** From one row of a query. */
  public Reactor(
      ReactionKind kind,
      Instant reactedAt,
      Long personId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(new PersonCard(personId, slug, name, portrait, jobTitle, department), kind, reactedAt);
  }

  String cursor() {
    return new Cursor(reactedAt, person.id()).toString();
  }
}
