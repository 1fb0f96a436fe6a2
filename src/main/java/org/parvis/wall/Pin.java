package org.parvis.wall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A post that stands first on the wall of an audience, until that ends by itself. */
@Entity
@Table(name = "pinned")
public class Pin {

  @Id
  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "audience_id")
  private Long audienceId;

  @Column(name = "pinned_by")
  private Long pinnedBy;

  @Column(name = "pinned_at")
  private Instant pinnedAt;

  @Column(name = "until_at")
  private Instant until;

  protected Pin() {}

  Pin(long contentId, long audienceId) {
    this.contentId = contentId;
    this.audienceId = audienceId;
  }

  /** Stands first from now on, until then. */
  void put(long personId, Instant at, Instant newUntil) {
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

  boolean isOver(Instant now) {
    return !until.isAfter(now);
  }

  Pinned pinned() {
    return new Pinned(contentId, pinnedAt, until);
  }
}
