package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What someone thinks of a proposal, with their name and, if they want, their reason. */
@Entity
@Table(name = "proposal_opinion")
@IdClass(ProposalOpinion.Key.class)
public class ProposalOpinion {

  static final int LONGEST = 500;

  @Id
  @Column(name = "proposal_id")
  private Long proposalId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "stance")
  private View view;

  private String reason;

  @Column(name = "given_at")
  private Instant givenAt;

  /** Whether they are for it. */
  public enum View {
    FOR,
    AGAINST
  }

  protected ProposalOpinion() {}

  public ProposalOpinion(Key key, View view, String reason, Instant givenAt) {
    this.proposalId = key.proposalId();
    this.personId = key.personId();
    change(view, reason, givenAt);
  }

  final void change(View newView, String newReason, Instant at) {
    view = newView;
    reason = newReason;
    givenAt = at;
  }

  View view() {
    return view;
  }

  String reason() {
    return reason;
  }

  /** On what, and whose. */
  public record Key(Long proposalId, Long personId) implements Serializable {}
}
