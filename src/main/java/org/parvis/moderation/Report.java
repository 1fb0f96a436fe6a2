package org.parvis.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That someone reports something: once, however often they say so. Only they see who they are. */
@Entity
@Table(name = "moderation_report")
@IdClass(Report.Key.class)
public class Report {

  @Id
  @Column(name = "matter_id")
  private Long matterId;

  @Id
  @Column(name = "reporter_id")
  private Long reporterId;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private String word;

  @Column(name = "reported_at")
  private Instant reportedAt;

  protected Report() {}

  Report(Key key) {
    this.matterId = key.matterId();
    this.reporterId = key.reporterId();
  }

  void say(Reason newReason, String newWord, Instant at) {
    reason = newReason;
    word = newWord;
    reportedAt = at;
  }

  /** Of what, by whom. */
  public record Key(Long matterId, Long reporterId) implements Serializable {}
}
