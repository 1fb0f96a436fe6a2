package org.parvis.notification;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * Who did what a notification tells of, as read.
 *
 * @param word what was said with it, null for nothing
 */
public record NotificationDeed(
    long notificationId, Long commentId, String word, Instant happenedAt, PersonCard actor) {

  /** From one row of a query. */
  public NotificationDeed(
      Long notificationId,
      Long commentId,
      String word,
      Instant happenedAt,
      Long personId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(
        notificationId.longValue(),
        commentId,
        word,
        happenedAt,
        new PersonCard(personId, slug, name, portrait, jobTitle, department));
  }
}
