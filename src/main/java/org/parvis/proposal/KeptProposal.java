package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A proposal that its author goes on writing later: a form that nobody else sees. */
@Entity
@Table(name = "proposal_draft")
public class KeptProposal {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "author_id")
  private long authorId;

  @Column(name = "audience_id")
  private long audienceId;

  @Column(name = "form_key")
  private String formKey;

  private String title;
  private String body;
  private String format;
  private String changes;
  private String beneficiaries;

  /** The call that it answers, null for none. */
  @Column(name = "campaign_id")
  private Long campaignId;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Version private int version;

  protected KeptProposal() {}

  public KeptProposal(long authorId, String formKey) {
    this.authorId = authorId;
    this.formKey = formKey;
  }

  void write(long newAudienceId, ProposalDraft draft, Instant at) {
    audienceId = newAudienceId;
    title = draft.title();
    body = draft.why();
    format = draft.format();
    changes = draft.changes();
    beneficiaries = draft.beneficiaries();
    writtenAt = at;
  }

  /**
   * @param newCampaignId null for none
   */
  void answer(Long newCampaignId) {
    campaignId = newCampaignId;
  }

  Long id() {
    return id;
  }
}
