package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that became of a proposal. */
@Entity
@Table(name = "proposal_step")
public class ProposalStep {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "proposal_id")
  private long proposalId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "by_id")
  private Long byId;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "due_at")
  private Instant dueAt;

  private String words;

  @Column(name = "taken_at")
  private Instant takenAt;

  /** What it was. */
  public enum Kind {
    ASKED,
    STUDIED,
    REOPENED,
    ACCEPTED,
    DECLINED,
    DONE,
    MERGED,
    /** Its answer was late. */
    ESCALATED
  }

  protected ProposalStep() {}

  /**
   * @param byId who took it, null for nobody
   * @param words what was said with it, null for nothing
   */
  public ProposalStep(Proposal proposal, Kind kind, Long byId, String words, Instant takenAt) {
    this.proposalId = proposal.id();
    this.kind = kind;
    this.byId = byId;
    this.words = words;
    this.takenAt = takenAt;
    if (kind == Kind.STUDIED || kind == Kind.ASKED) {
      this.ownerId = proposal.ownerId();
      this.dueAt = proposal.dueAt();
    }
  }
}
