package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.proposal.Alike;
import org.parvis.proposal.Likeness;

/** What is like the title that someone is typing. */
@Named
@RequestScoped
public class ProposalAlike {

  private static final int MOST = 5;

  @Inject private Likeness likeness;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String title;
  private List<Alike> rows = List.of();

  public void load() {
    rows = likeness.to(viewer, title, MOST);
  }

  public List<Alike> getRows() {
    return rows;
  }

  /** Where one of them stands, null for the company. */
  public Place placeOf(Alike row) {
    return places.of(row.placeId()).orElse(null);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }
}
