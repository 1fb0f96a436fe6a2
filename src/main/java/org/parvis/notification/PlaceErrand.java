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
import org.parvis.activity.Movement;
import org.parvis.shared.Text;

/** Something that became of someone in a place, of which people are still to be told. */
@Entity
@Table(name = "notification_place_errand")
public class PlaceErrand {

  /** What everyone is told who is in the place. */
  static final Set<Movement.Step> TO_MEMBERS =
      EnumSet.of(Movement.Step.ARCHIVED, Movement.Step.REOPENED, Movement.Step.RESTORED);

  private static final int LONGEST_WORD = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Enumerated(EnumType.STRING)
  private Movement.Step step;

  @Column(name = "actor_id")
  private Long actorId;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "audience_id")
  private Long audienceId;

  private String word;

  @Column(name = "happened_at")
  private Instant happenedAt;

  /** Of those who are in the place, all whose id is not greater have been told. */
  private long reached;

  protected PlaceErrand() {}

  /**
   * @param personId whom it is addressed to, null for those who make the place live, or are in it
   */
  PlaceErrand(Movement movement, Long personId) {
    this.step = movement.step();
    this.actorId = movement.actorId();
    this.personId = personId;
    this.audienceId = movement.audienceId();
    this.word = movement.word() == null ? null : Text.excerpt(movement.word(), LONGEST_WORD);
    this.happenedAt = movement.at();
  }

  Tidings tidings() {
    return new Tidings(Subject.of(step, audienceId), actorId, null, word, happenedAt);
  }

  boolean isToMembers() {
    return TO_MEMBERS.contains(step);
  }

  void reach(long lastPersonId) {
    reached = lastPersonId;
  }

  long reached() {
    return reached;
  }

  /** Whether it answers who asked to be let in. */
  boolean isAnswer() {
    return step == Movement.Step.ADMITTED || step == Movement.Step.DECLINED;
  }

  Long actorId() {
    return actorId;
  }

  Long personId() {
    return personId;
  }

  Long audienceId() {
    return audienceId;
  }
}
