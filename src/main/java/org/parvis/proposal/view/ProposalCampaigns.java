package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.proposal.CampaignList;
import org.parvis.proposal.CampaignRow;
import org.parvis.shared.Page;

/** The calls for ideas that someone sees: those under way, then those that are judged. */
@Named
@RequestScoped
public class ProposalCampaigns {

  private static final int SIZE = 20;

  @Inject private CampaignList campaigns;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String place;
  private String after;
  private Page<CampaignRow> page;
  private List<Place> callable = List.of();

  public void load() {
    page = campaigns.page(viewer, placeId(), after, SIZE);
    callable =
        campaigns.places(viewer).stream()
            .filter(id -> placeId() == null || id.equals(placeId()))
            .flatMap(id -> face(id).stream())
            .toList();
  }

  private Optional<Place> face(long id) {
    return id == Audience.COMPANY ? Optional.of(Place.COMPANY) : places.of(id);
  }

  private Long placeId() {
    return place != null && place.matches("\\d{1,18}") ? Long.valueOf(place) : null;
  }

  public Page<CampaignRow> getPage() {
    return page;
  }

  /** Where the viewer may ask for ideas. */
  public List<Place> getCallable() {
    return callable;
  }

  /** The place that alone is shown, null for everywhere, and for what the viewer has none of. */
  public Place getShown() {
    return Stream.ofNullable(placeId())
        .filter(id -> id != Audience.COMPANY)
        .filter(id -> !page.rows().isEmpty() || !callable.isEmpty())
        .flatMap(id -> places.of(id).stream())
        .findFirst()
        .orElse(null);
  }

  /** Where a call stands, null for the company. */
  public Place placeOf(CampaignRow row) {
    return places.of(row.placeId()).orElse(null);
  }

  /** The address of the next page. */
  public String getMore() {
    String only = placeId() == null ? "" : "place=" + placeId() + "&";
    return "/proposal/campaigns?" + only + "after=" + page.next();
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
