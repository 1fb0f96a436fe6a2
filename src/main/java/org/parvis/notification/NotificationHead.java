package org.parvis.notification;

import java.time.Instant;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;
import org.parvis.shared.Cursor;

/**
 * One row of the list, before it is known who did it.
 *
 * @param contentId null for what is about a place
 * @param audienceId the place that it is about, null for what is about a content
 * @param step what became of someone there
 * @param verb what was decided, null for what is about anything else
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
    Movement.Step step,
    Verb verb) {

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
      String text,
      Verb verb) {
    this(
        id,
        kind,
        contentId,
        commentId,
        happenedAt,
        readAt,
        authorId,
        title,
        text,
        null,
        null,
        verb);
  }

  /** About a place, or what was decided about a content, from one row of a query. */
  public NotificationHead(
      Long id,
      Kind kind,
      Long contentId,
      Long commentId,
      Instant happenedAt,
      Instant readAt,
      Long audienceId,
      Movement.Step step,
      Verb verb) {
    this(
        id,
        kind,
        contentId,
        commentId,
        happenedAt,
        readAt,
        null,
        null,
        null,
        audienceId,
        step,
        verb);
  }

  /** Whether it is about what becomes of people in a place. */
  boolean isAboutPlace() {
    return step != null;
  }

  boolean isAboutMatter() {
    return kind == Kind.MODERATION || kind == Kind.DECISION;
  }

  String cursor() {
    return new Cursor(happenedAt, id).toString();
  }

  boolean isUnread() {
    return readAt == null;
  }
}
