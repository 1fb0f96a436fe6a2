package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An idea that a juror names while a call for ideas is judged: for nobody else to see. */
@Entity
@Table(name = "campaign_favourite")
@IdClass(CampaignFavourite.Key.class)
public class CampaignFavourite {

  @Id
  @Column(name = "proposal_id")
  private Long proposalId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  protected CampaignFavourite() {}

  public CampaignFavourite(Key key) {
    this.proposalId = key.proposalId();
    this.personId = key.personId();
  }

  /** Which one, and whose. */
  public record Key(Long proposalId, Long personId) implements Serializable {}
}
