package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That someone is in the jury of a call for ideas. */
@Entity
@Table(name = "campaign_juror")
@IdClass(CampaignJuror.Key.class)
public class CampaignJuror {

  @Id
  @Column(name = "campaign_id")
  private Long campaignId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  protected CampaignJuror() {}

  public CampaignJuror(Key key) {
    this.campaignId = key.campaignId();
    this.personId = key.personId();
  }

  /** Of what, and who. */
  public record Key(Long campaignId, Long personId) implements Serializable {}
}
