package org.parvis.community;

import java.time.Duration;
import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/**
 * Someone who is invited and has not answered.
 *
 * @param toldAt when they were told of it last
 */
public record Pending(
    PersonCard person, String inviter, String inviterSlug, Instant invitedAt, Instant toldAt) {

  /** Nobody is reminded before this time. */
  static final Duration PATIENCE = Duration.ofDays(1);

  /** From one row of a query. */
  public Pending(
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      String inviter,
      String inviterSlug,
      Instant invitedAt,
      Instant toldAt) {
    this(
        new PersonCard(id, slug, name, portrait, jobTitle, department),
        inviter,
        inviterSlug,
        invitedAt,
        toldAt);
  }

  /** Whether they were reminded since. */
  public boolean isReminded() {
    return toldAt.isAfter(invitedAt);
  }

  /** Whether they can be told again by now. */
  public boolean isRemindable(Instant now) {
    return toldAt.plus(PATIENCE).isBefore(now);
  }

  /** The place in the list, for the next page. */
  String cursor() {
    return new Cursor(invitedAt, person.id()).toString();
  }
}
