package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Someone’s offer to help with a proposal. */
@Entity
@Table(name = "proposal_help")
@IdClass(ProposalHelp.Key.class)
public class ProposalHelp {

  static final int LONGEST = 500;

  @Id
  @Column(name = "proposal_id")
  private Long proposalId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  private String word;

  @Column(name = "offered_at")
  private Instant offeredAt;

  protected ProposalHelp() {}

  public ProposalHelp(Key key, String word, Instant offeredAt) {
    this.proposalId = key.proposalId();
    this.personId = key.personId();
    this.word = word;
    this.offeredAt = offeredAt;
  }

  void say(String newWord) {
    word = newWord;
  }

  /** With what, and whose. */
  public record Key(Long proposalId, Long personId) implements Serializable {}
}
