package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;

/**
 * That one person is to hear of something. While it is unread, what others do to the same thing
 * joins it; once read, it is closed and the next act opens a new one. The acts are {@link
 * NotificationAct}s.
 */
@Entity
public class Notification {

  /** So many acts are kept with one; the latest of more only move it up. */
  static final int MOST_ACTS = 100;

  /** One has this long to see it in the portal before a mail tells of it. */
  static final Duration GRACE = Duration.ofMinutes(10);

  /** What joins an unread one of which a mail told is told by mail again after this time only. */
  static final Duration QUIET = Duration.ofHours(12);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "person_id")
  private Long personId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String subject;
  private String slot;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "audience_id")
  private Long audienceId;

  @Enumerated(EnumType.STRING)
  private Movement.Step step;

  @Enumerated(EnumType.STRING)
  private Verb verb;

  private int acts;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "mail_at")
  private Instant mailAt;

  @Column(name = "mailed_at")
  private Instant mailedAt;

  protected Notification() {}

  Notification(long personId, Subject about) {
    this.personId = personId;
    this.kind = about.kind();
    this.subject = about.toString();
    this.slot = about.slotOf(personId);
    this.contentId = about.contentId();
    this.commentId = about.commentId();
    this.audienceId = about.audienceId();
    this.step = about.step();
    this.verb = about.verb();
  }

  /** Whether there is room for one more act. */
  boolean joins(Instant at) {
    if (happenedAt == null || happenedAt.isBefore(at)) {
      happenedAt = at;
    }
    if (mailAt == null && (mailedAt == null || mailedAt.plus(QUIET).isBefore(at))) {
      mailAt = at.plus(GRACE);
    }
    acts++;
    return acts <= MOST_ACTS;
  }

  /** Its mail was thought of. */
  void settleMail() {
    mailAt = null;
  }

  void mailed(Instant at) {
    mailAt = null;
    mailedAt = at;
  }

  boolean isUnread() {
    return readAt == null;
  }

  Long id() {
    return id;
  }

  Long personId() {
    return personId;
  }

  Kind kind() {
    return kind;
  }

  String slot() {
    return slot;
  }

  Instant happenedAt() {
    return happenedAt;
  }
}
