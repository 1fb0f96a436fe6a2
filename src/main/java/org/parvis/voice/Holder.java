package org.parvis.voice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Someone who was named for an office; in a community it counts as long as they are in it. */
@Entity
@Table(name = "office_holder")
@IdClass(Holder.Key.class)
public class Holder {

  @Id
  @Column(name = "audience_id")
  private Long audienceId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Enumerated(EnumType.STRING)
  private Office office;

  @Column(name = "named_by")
  private Long namedBy;

  @Column(name = "named_at")
  private Instant namedAt;

  protected Holder() {}

  public Holder(Key key, long namedBy, Instant namedAt) {
    this.audienceId = key.audienceId();
    this.personId = key.personId();
    this.office = key.office();
    this.namedBy = namedBy;
    this.namedAt = namedAt;
  }

  /** Where, who, and what. */
  public record Key(Long audienceId, Long personId, Office office) implements Serializable {}
}
