package org.parvis.reaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/** One person's reaction to a content: at most one of each kind, held by its key. */
@Entity
@IdClass(Reaction.Key.class)
public class Reaction {

  @Id
  @Column(name = "content_id")
  private Long contentId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Enumerated(EnumType.STRING)
  private ReactionKind kind;

  @Column(name = "reacted_at")
  private Instant reactedAt;

  protected Reaction() {}

  public Reaction(Key key, Instant reactedAt) {
    this.contentId = key.contentId();
    this.personId = key.personId();
    this.kind = key.kind();
    this.reactedAt = reactedAt;
  }

  /** To what, by whom, and which. */
  public record Key(Long contentId, Long personId, ReactionKind kind) implements Serializable {}
}
