package org.parvis.notification;

import java.time.Instant;
import org.parvis.shared.Cursor;

/** One row of the list, before it is known who did it. */
public record NotificationHead(
    Long id,
    Kind kind,
    Long contentId,
    Long commentId,
    Instant happenedAt,
    Instant readAt,
    Long authorId,
    String title,
    String text) {

  String cursor() {
    return new Cursor(happenedAt, id).toString();
  }

  boolean isUnread() {
    return readAt == null;
  }
}
