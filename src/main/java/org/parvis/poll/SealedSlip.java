package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An answer in words, or that there was none, torn from its ballot. */
@Entity
@Table(name = "poll_slip")
public class SealedSlip {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "poll_id")
  private long pollId;

  @Column(name = "question_id")
  private long questionId;

  private String sealed;

  protected SealedSlip() {}

  public SealedSlip(long pollId, long questionId, String sealed) {
    this.pollId = pollId;
    this.questionId = questionId;
    this.sealed = sealed;
  }

  long questionId() {
    return questionId;
  }

  String sealed() {
    return sealed;
  }
}
