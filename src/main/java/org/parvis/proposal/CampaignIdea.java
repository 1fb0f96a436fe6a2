package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an idea was submitted to a call, and what came of it there. */
@Entity
@Table(name = "campaign_idea")
public class CampaignIdea {

  @Id
  @Column(name = "proposal_id")
  private Long proposalId;

  @Column(name = "campaign_id")
  private long campaignId;

  private Long votes;
  private Integer place;

  protected CampaignIdea() {}

  public CampaignIdea(long proposalId, long campaignId) {
    this.proposalId = proposalId;
    this.campaignId = campaignId;
  }

  /**
   * It was judged.
   *
   * @param newVotes how many are for it
   * @param newPlace how many have more, and one; null where nobody is for it
   */
  public void score(long newVotes, Integer newPlace) {
    votes = newVotes;
    place = newPlace;
  }

  Long proposalId() {
    return proposalId;
  }

  long campaignId() {
    return campaignId;
  }
}
