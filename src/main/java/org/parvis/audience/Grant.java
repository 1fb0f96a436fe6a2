package org.parvis.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One person's place in an audience; without it, nothing published there exists for them. */
@Entity
@Table(name = "audience_grant")
@IdClass(Grant.Key.class)
public class Grant {

  @Id
  @Column(name = "audience_id")
  private Long audienceId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  private String role = "MEMBER";

  @Column(name = "granted_at")
  private Instant grantedAt;

  protected Grant() {}

  public Grant(long audienceId, long personId, Instant grantedAt) {
    this.audienceId = audienceId;
    this.personId = personId;
    this.grantedAt = grantedAt;
  }

  /** Who, and where. */
  public record Key(Long audienceId, Long personId) implements Serializable {}
}
