package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.CampaignPages;
import org.parvis.proposal.CampaignSheet;
import org.parvis.proposal.KeptCard;
import org.parvis.proposal.ProposalDrafts;
import org.parvis.shared.NotFound;

/** The form in which a proposal is written, new or gone on with. */
@Named
@RequestScoped
public class ProposalNew {

  @Inject private ProposalDrafts drafts;
  @Inject private CampaignPages campaigns;
  @Inject private Audiences audiences;
  @Inject private Viewer viewer;

  private String place;
  private String draft;
  private String campaign;
  private CampaignSheet answered;
  private long placeId = Audience.COMPANY;
  private KeptCard kept;
  private String key = SubmitKey.random().value();

  public void load() {
    if (draft != null) {
      kept = id(draft) == 0 ? null : drafts.find(viewer, id(draft)).orElse(null);
      if (kept == null) {
        throw new NotFound();
      }
      key = kept.key();
    }
    placeId = kept == null || id(place) != 0 ? chosen() : kept.placeId();
    answer();
    audiences.forWriting(viewer, placeId);
  }

  /** An idea stands where the call stands that it answers. */
  private void answer() {
    if (campaign != null) {
      answered = campaigns.find(viewer, id(campaign)).orElseThrow(NotFound::new);
    } else if (kept != null && kept.campaignId() != null) {
      answered = campaigns.find(viewer, kept.campaignId()).orElse(null);
    }
    if (answered != null) {
      placeId = answered.placeId();
    }
  }

  private long chosen() {
    return id(place) == 0 ? Audience.COMPANY : id(place);
  }

  private static long id(String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  /** What was written before, null for a new one. */
  public KeptCard getKept() {
    return kept;
  }

  public String getKey() {
    return key;
  }

  /** Where it will be published. */
  public long getPlaceId() {
    return placeId;
  }

  /** The call that it answers, null for none. */
  public CampaignSheet getAnswered() {
    return answered;
  }

  /** Under which this device keeps what is typed; null for what is kept as a draft anyway. */
  public String getDraftName() {
    if (kept != null) {
      return null;
    }
    if (answered != null) {
      return "idea-" + answered.card().id();
    }
    return placeId == Audience.COMPANY ? "proposal" : "proposal-" + placeId;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getCampaign() {
    return campaign;
  }

  public void setCampaign(String campaign) {
    this.campaign = campaign;
  }

  public String getDraft() {
    return draft;
  }

  public void setDraft(String draft) {
    this.draft = draft;
  }
}
