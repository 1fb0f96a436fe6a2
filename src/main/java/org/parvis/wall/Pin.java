package org.parvis.wall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The one post that stands first on the wall of an audience, until it ends by itself. */
@Entity
public class Pin {

  @Id
  @Column(name = "audience_id")
  private Long audienceId;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "pinned_by")
  private Long pinnedBy;

  @Column(name = "pinned_at")
  private Instant pinnedAt;

  @Column(name = "until_at")
  private Instant until;

  protected Pin() {}

  Pin(long audienceId) {
    this.audienceId = audienceId;
  }

  /** Takes the place of what was pinned before. */
  void put(long newContentId, long personId, Instant at, Instant newUntil) {
    contentId = newContentId;
    pinnedBy = personId;
    pinnedAt = at;
    until = newUntil;
  }

  long audienceId() {
    return audienceId;
  }

  boolean isOf(long id) {
    return contentId == id;
  }

  Pinned pinned() {
    return new Pinned(contentId, pinnedAt, until);
  }
}
