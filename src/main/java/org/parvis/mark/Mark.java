package org.parvis.mark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/** What one person keeps of one content, for themselves: put aside, followed, muted. */
@Entity
@IdClass(Mark.Key.class)
public class Mark {

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "folded_at")
  private Instant foldedAt;

  @Enumerated(EnumType.STRING)
  private Follow follows;

  @Column(name = "followed_at")
  private Instant followedAt;

  protected Mark() {}

  public Mark(Key key) {
    this.personId = key.personId();
    this.contentId = key.contentId();
  }

  /** Puts it aside for later; a second time does nothing. */
  void save(Instant at) {
    if (savedAt == null) {
      savedAt = at;
    }
  }

  void unsave() {
    savedAt = null;
  }

  /**
   * @param at null to unfold it
   */
  void fold(Instant at) {
    foldedAt = at;
  }

  /** Follows because of having written there, unless the person wants to hear nothing of it. */
  public void takePart(Instant at) {
    if (follows != Follow.MUTED) {
      follow(Follow.FOLLOWED, at);
    }
  }

  void follow(Follow wish, Instant at) {
    if (wish != follows) {
      follows = wish;
      followedAt = wish == Follow.FOLLOWED ? at : null;
    }
  }

  /** Whose, and of what. */
  public record Key(Long personId, Long contentId) implements Serializable {}
}
