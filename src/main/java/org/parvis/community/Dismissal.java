package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That someone wants a community not to be suggested to them any more. */
@Entity
@Table(name = "community_dismissal")
@IdClass(Dismissal.Key.class)
public class Dismissal {

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Column(name = "dismissed_at")
  private Instant dismissedAt;

  protected Dismissal() {}

  Dismissal(Key key, Instant dismissedAt) {
    this.personId = key.personId();
    this.communityId = key.communityId();
    this.dismissedAt = dismissedAt;
  }

  /** By whom, of what. */
  public record Key(Long personId, Long communityId) implements Serializable {}
}
