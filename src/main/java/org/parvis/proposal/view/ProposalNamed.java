package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.Viewer;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.CampaignIdeaRow;
import org.parvis.proposal.CampaignPages;
import org.parvis.proposal.CampaignSheet;
import org.parvis.shared.NotFound;

/** What a juror has just named, or does not any more. */
@Named
@RequestScoped
public class ProposalNamed {

  @Inject private CampaignPages campaigns;
  @Inject private Viewer viewer;

  private String key;
  private String idea;
  private CampaignSheet sheet;
  private CampaignIdeaRow row;
  private List<CampaignIdeaRow> named = List.of();

  public void load() {
    sheet =
        campaigns.find(viewer, id(key)).filter(CampaignSheet::canName).orElseThrow(NotFound::new);
    row = campaigns.idea(viewer, id(key), id(idea)).orElse(null);
    named = campaigns.named(viewer, id(key));
  }

  private static long id(String typed) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  public CampaignSheet getSheet() {
    return sheet;
  }

  /** Null for what is none of its ideas any more. */
  public CampaignIdeaRow getRow() {
    return row;
  }

  public List<CampaignIdeaRow> getNamed() {
    return named;
  }

  public int getMost() {
    return Campaign.FAVOURITES;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getIdea() {
    return idea;
  }

  public void setIdea(String idea) {
    this.idea = idea;
  }
}
