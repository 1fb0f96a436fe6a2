package org.parvis.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A thing that someone decides about, or has: at most one for each thing. */
@Entity
@Table(name = "moderation_matter")
public class Matter {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  private String thing;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "author_id")
  private Long authorId;

  @Enumerated(EnumType.STRING)
  private State state;

  private int reports;

  @Column(name = "stirred_at")
  private Instant stirredAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String word;

  @Version private int version;

  protected Matter() {}

  Matter(Thing thing, long contentId, long authorId) {
    this.thing = thing.toString();
    this.contentId = contentId;
    this.commentId = thing.remark() ? thing.id() : null;
    this.authorId = authorId;
  }

  /** Something happened to it that someone should look at. */
  void stir(State newState, Instant at) {
    state = newState;
    stirredAt = at;
  }

  /** One more person reports it. */
  void count() {
    reports++;
  }

  /**
   * Someone has decided.
   *
   * @param newWord what they said, null for nothing
   */
  void decide(State newState, long personId, String newWord, Instant at) {
    stir(newState, at);
    decidedBy = personId;
    decidedAt = at;
    word = newWord;
  }

  Long id() {
    return id;
  }

  String thing() {
    return thing;
  }

  long contentId() {
    return contentId;
  }

  Long commentId() {
    return commentId;
  }

  String word() {
    return word;
  }

  State state() {
    return state;
  }

  int reports() {
    return reports;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
