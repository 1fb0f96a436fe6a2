package org.parvis.thanks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * One of the few thanks that a person has in a week, spent. It outlives the thanks that it was
 * spent on, so that deleting does not make room for more.
 */
@Entity
@Table(name = "thanks_credit")
@IdClass(Credit.Key.class)
public class Credit {

  /** After so long a credit is there again. */
  static final Duration WEEK = Duration.ofDays(7);

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "spent_at")
  private Instant spentAt;

  @Column(name = "returned_at")
  private Instant returnedAt;

  protected Credit() {}

  public Credit(Key key, Instant spentAt) {
    this.personId = key.personId();
    this.contentId = key.contentId();
    this.spentAt = spentAt;
  }

  /** The thanks was withdrawn: at once it was a slip, later it has been read. */
  void withdrawn(Instant at, Duration slip) {
    if (returnedAt == null && !spentAt.plus(slip).isBefore(at)) {
      returnedAt = at;
    }
  }

  void takenBack() {
    returnedAt = null;
  }

  boolean isReturned() {
    return returnedAt != null;
  }

  Instant freeAgainAt() {
    return spentAt.plus(WEEK);
  }

  /** Whose, and on what. */
  public record Key(Long personId, Long contentId) implements Serializable {}
}
