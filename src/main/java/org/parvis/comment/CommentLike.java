package org.parvis.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One person's like of a comment: at most one, held by its key. */
@Entity
@Table(name = "comment_like")
@IdClass(CommentLike.Key.class)
public class CommentLike {

  @Id
  @Column(name = "comment_id")
  private Long commentId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Column(name = "liked_at")
  private Instant likedAt;

  protected CommentLike() {}

  public CommentLike(Key key, Instant likedAt) {
    this.commentId = key.commentId();
    this.personId = key.personId();
    this.likedAt = likedAt;
  }

  /** Of what, by whom. */
  public record Key(Long commentId, Long personId) implements Serializable {}
}
