package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.community.Asking;
import org.parvis.community.Members;
import org.parvis.person.Viewer;

/** Who asks to be let into a community, for its animators. */
@Named
@RequestScoped
public class CommunityRequests {

  private static final int MOST = 50;

  @Inject private CommunityHead communityHead;
  @Inject private Members members;
  @Inject private Viewer viewer;

  private String key;
  private List<Asking> rows = List.of();

  public void load() {
    rows = members.asking(viewer, communityHead.loadAnimated(key, "requests").card().id(), MOST);
  }

  public List<Asking> getRows() {
    return rows;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
