package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.proposal.ProposalFilter;
import org.parvis.proposal.ProposalList;
import org.parvis.proposal.ProposalRow;
import org.parvis.proposal.Punctuality;
import org.parvis.proposal.Rank;
import org.parvis.shared.Page;

/** What came of proposals, the latest first, and how many were answered in time. */
@Named
@RequestScoped
public class ProposalDone {

  private static final int SIZE = 20;

  @Inject private ProposalList proposals;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String after;
  private Page<ProposalRow> page;
  private Punctuality punctuality;

  public void load() {
    ProposalFilter filter = new ProposalFilter(ProposalFilter.Order.SETTLED, null, null, null);
    page = proposals.page(viewer, filter, Rank.parse(after), SIZE);
    punctuality = proposals.punctuality(viewer, null);
  }

  public Page<ProposalRow> getPage() {
    return page;
  }

  public Punctuality getPunctuality() {
    return punctuality;
  }

  /** Where a proposal stands, null for the company. */
  public Place placeOf(ProposalRow row) {
    return places.of(row.placeId()).orElse(null);
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
