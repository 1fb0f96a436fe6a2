package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Someone was invited to a community and said no, or came in with where they work and left: no list
 * asks them again and no binding fetches them, only who names them one by one.
 */
@Entity
@Table(name = "community_no_thanks")
@IdClass(CommunityInvitation.Key.class)
public class NoThanks {

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Column(name = "said_at")
  private Instant saidAt;

  protected NoThanks() {}

  NoThanks(CommunityInvitation.Key key, Instant saidAt) {
    this.communityId = key.communityId();
    this.personId = key.personId();
    this.saidAt = saidAt;
  }
}
