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

  private String word;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected NotificationAct() {}

  NotificationAct(long notificationId, Tidings act) {
    this.notificationId = notificationId;
    this.actorId = act.actorId();
    this.commentId = act.commentId();
    this.word = act.word();
    this.happenedAt = act.at();
  }
}
