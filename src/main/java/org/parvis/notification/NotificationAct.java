package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one person did that a notification tells of. */
@Entity
@Table(name = "notification_act")
public class NotificationAct {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "notification_id")
  private Long notificationId;

  @Column(name = "actor_id")
  private Long actorId;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected NotificationAct() {}

  /**
   * @param commentId what was said, null where nothing was
   */
  NotificationAct(long notificationId, long actorId, Long commentId, Instant happenedAt) {
    this.notificationId = notificationId;
    this.actorId = actorId;
    this.commentId = commentId;
    this.happenedAt = happenedAt;
  }
}
