package org.parvis.thanks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One of those whom a thanks is addressed to. */
@Entity
@Table(name = "thanks_person")
@IdClass(ThanksPerson.Key.class)
public class ThanksPerson {

  @Id
  @Column(name = "thanks_id")
  private Long thanksId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  /** In which order they were named. */
  private int place;

  @Column(name = "thanked_at")
  private Instant thankedAt;

  protected ThanksPerson() {}

  public ThanksPerson(Key key, int place, Instant thankedAt) {
    this.thanksId = key.thanksId();
    this.personId = key.personId();
    this.place = place;
    this.thankedAt = thankedAt;
  }

  /** By which thanks, and who. */
  public record Key(Long thanksId, Long personId) implements Serializable {}
}
