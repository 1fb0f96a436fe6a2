package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address that a community has or had: all of them lead to it, and no other ever gets one. */
@Entity
@Table(name = "community_address")
public class CommunityAddress {

  @Id private String slug;

  @Column(name = "community_id")
  private Long communityId;

  @Column(name = "given_at")
  private Instant givenAt;

  protected CommunityAddress() {}

  CommunityAddress(String slug, long communityId, Instant givenAt) {
    this.slug = slug;
    this.communityId = communityId;
    this.givenAt = givenAt;
  }

  long communityId() {
    return communityId;
  }
}
