package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/** Something that happened, of which people are still to be told. */
@Entity
@Table(name = "notification_errand")
public class Errand {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Enumerated(EnumType.STRING)
  private Verb verb;

  @Column(name = "actor_id")
  private Long actorId;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** All whose id is not greater have been told. */
  private long reached;

  protected Errand() {}

  /**
   * @param personId whom it is addressed to, null for no one in particular
   */
  public Errand(Activity activity, Long personId) {
    this.verb = activity.verb();
    this.actorId = activity.actorId();
    this.personId = personId;
    this.contentId = activity.contentId();
    this.commentId = activity.commentId();
    this.happenedAt = activity.at();
  }

  void reach(long lastPersonId) {
    reached = lastPersonId;
  }

  /** Whom one names is told before all who follow. */
  boolean isAddressed() {
    return personId != null;
  }

  Subject subject() {
    return switch (verb) {
      case MENTIONED -> new Subject(Kind.MENTION, contentId, commentId);
      case THANKED -> new Subject(Kind.THANKS, contentId, null);
      case CLOSED, OWED, SETTLED -> Subject.asked(verb, contentId);
      case STUDIED, REOPENED, CHARGED, DECIDED, ACHIEVED, MERGED, OVERDUE, JUDGING, AWARDED, WON ->
          Subject.proposed(verb, contentId);
      case COMMENTED -> new Subject(Kind.ANSWER, contentId, null);
      default -> new Subject(Kind.REACTION, contentId, commentId);
    };
  }

  Tidings tidings() {
    return new Tidings(subject(), actorId, saying(), null, happenedAt);
  }

  /** What was said, null where something was only done to it. */
  private Long saying() {
    return verb == Verb.REACTED || verb == Verb.WITHDREW ? null : commentId;
  }

  Verb verb() {
    return verb;
  }

  long actorId() {
    return actorId;
  }

  Long personId() {
    return personId;
  }

  long contentId() {
    return contentId;
  }

  Long commentId() {
    return commentId;
  }

  Instant happenedAt() {
    return happenedAt;
  }

  long reached() {
    return reached;
  }
}
