package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.Campaign.Way;
import org.parvis.shared.NotFound;

/** The form in which a call for ideas is written, new or refused. */
@Named
@RequestScoped
public class ProposalCampaignNew {

  @Inject private Audiences audiences;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private String place;
  private CampaignForm form;

  public void load() {
    long placeId =
        place != null && place.matches("\\d{1,18}") ? Long.parseLong(place) : Audience.COMPANY;
    if (!audiences.animates(viewer, placeId)) {
      throw new NotFound();
    }
    audiences.forWriting(viewer, placeId);
    form = CampaignForm.blank(getToday(), placeId, SubmitKey.random().value());
  }

  /** Shows what was typed already. */
  void showAgain(CampaignForm typed) {
    form = typed;
  }

  public CampaignForm getForm() {
    return form;
  }

  public LocalDate getToday() {
    return Days.of(clock.instant(), request);
  }

  public List<String> getWays() {
    return Stream.of(Way.values()).map(Way::name).toList();
  }

  public int getMost() {
    return Campaign.JURORS;
  }

  public int getFavourites() {
    return Campaign.FAVOURITES;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
