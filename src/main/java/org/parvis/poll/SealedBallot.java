package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A secret ballot in the box: whose it is and what it says can't be read here. */
@Entity
@Table(name = "poll_ballot")
public class SealedBallot {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "poll_id")
  private long pollId;

  private String sealed;

  protected SealedBallot() {}

  public SealedBallot(long pollId, String sealed) {
    this.pollId = pollId;
    this.sealed = sealed;
  }

  String sealed() {
    return sealed;
  }
}
