package org.parvis.community.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.community.Closings;
import org.parvis.community.DeletedCommunity;
import org.parvis.person.Viewer;

/** What the viewer owned and can still bring back. */
@Named
@RequestScoped
public class CommunityDeleted {

  @Inject private Closings closings;
  @Inject private Viewer viewer;

  private List<DeletedCommunity> rows;

  @PostConstruct
  void load() {
    rows = closings.deleted(viewer);
  }

  public List<DeletedCommunity> getRows() {
    return rows;
  }
}
