package org.parvis.moderation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.moderation.MyReport;
import org.parvis.moderation.OwnMatter;
import org.parvis.moderation.OwnMatters;
import org.parvis.moderation.Reports;
import org.parvis.person.Viewer;
import org.parvis.shared.Listing;

/** What the viewer has reported, and what became of it. */
@Named
@RequestScoped
public class ModerationMine extends Listing<MyReport> {

  private static final int SIZE = 20;

  @Inject private Reports reports;
  @Inject private OwnMatters ownMatters;
  @Inject private Glimpses glimpses;
  @Inject private Viewer viewer;

  private Map<Long, Glimpse> seen = Map.of();
  private List<OwnMatter> own = List.of();

  public void load() {
    own = asked().isPresent() ? List.of() : ownMatters.of(viewer);
    show(reports.mine(viewer, start(), SIZE));
    seen = glimpses.of(viewer, getRows().stream().map(MyReport::contentId).toList());
  }

  /** What the viewer wrote and nobody else reads. */
  public List<OwnMatter> getOwn() {
    return own;
  }

  /** What it stands in, null for what is no longer for the viewer. */
  public Glimpse glimpse(MyReport report) {
    return seen.get(report.contentId());
  }
}
