package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A part of the sums of the secret ballots that were taken out of the box. */
@Entity
@Table(name = "poll_urn")
@IdClass(SealedSum.Key.class)
public class SealedSum {

  @Id
  @Column(name = "poll_id")
  private Long pollId;

  @Id private Integer part;

  private String sealed;

  protected SealedSum() {}

  public SealedSum(Key key) {
    this.pollId = key.pollId();
    this.part = key.part();
  }

  final void seal(String newlySealed) {
    sealed = newlySealed;
  }

  String sealed() {
    return sealed;
  }

  /** Of which poll, and where it stands in the whole. */
  public record Key(Long pollId, Integer part) implements Serializable {}
}
