package org.parvis.notification;

import java.time.Instant;
import org.parvis.activity.Movement;
import org.parvis.shared.Cursor;

/**
 * One row of the list, before it is known who did it.
 *
 * @param contentId null for what is about a place
 * @param audienceId the place that it is about, null for what is about a content
 * @param step what became of someone there
 */
public record NotificationHead(
    Long id,
    Kind kind,
    Long contentId,
    Long commentId,
    Instant happenedAt,
    Instant readAt,
    Long authorId,
    String title,
    String text,
    Long audienceId,
    Movement.Step step) {

  /** About a content, from one row of a query. */
  public NotificationHead(
      Long id,
      Kind kind,
      Long contentId,
      Long commentId,
      Instant happenedAt,
      Instant readAt,
      Long authorId,
      String title,
      String text) {
    this(id, kind, contentId, commentId, happenedAt, readAt, authorId, title, text, null, null);
  }

  /** About a place, from one row of a query. */
  public NotificationHead(
      Long id, Kind kind, Instant happenedAt, Instant readAt, Long audienceId, Movement.Step step) {
    this(id, kind, null, null, happenedAt, readAt, null, null, null, audienceId, step);
  }

  boolean isAboutPlace() {
    return audienceId != null;
  }

  String cursor() {
    return new Cursor(happenedAt, id).toString();
  }

  boolean isUnread() {
    return readAt == null;
  }
}
