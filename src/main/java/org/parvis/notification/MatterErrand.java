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
import java.util.EnumSet;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/**
 * That something waits for a decision, or was decided, of which people are still to be told. It
 * keeps neither who reported it, but for whom it answers, nor who decided.
 */
@Entity
@Table(name = "notification_matter_errand")
public class MatterErrand {

  /** What its author is told. */
  static final Set<Verb> TO_AUTHOR =
      EnumSet.of(Verb.HIDDEN, Verb.SHOWN, Verb.APPROVED, Verb.DECLINED);

  static final Set<Verb> ABOUT =
      EnumSet.of(
          Verb.REFERRED,
          Verb.KEPT,
          Verb.UPHELD,
          Verb.HIDDEN,
          Verb.SHOWN,
          Verb.APPROVED,
          Verb.DECLINED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Enumerated(EnumType.STRING)
  private Verb verb;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  protected MatterErrand() {}

  /**
   * @param personId whom it answers; null for its author, for who is to decide, or for nobody
   */
  MatterErrand(Activity activity, Long personId) {
    this.verb = activity.verb();
    this.personId = personId;
    this.contentId = activity.contentId();
    this.commentId = activity.commentId();
    this.happenedAt = activity.at();
  }

  Subject subject(long audienceId) {
    return verb == Verb.REFERRED
        ? Subject.waiting(audienceId)
        : Subject.decided(verb, contentId, commentId);
  }

  Verb verb() {
    return verb;
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
}
