package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.community.CommunityPage;
import org.parvis.community.CommunityPages;
import org.parvis.community.Members;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What stands above each page of a community. */
@Named
@RequestScoped
public class CommunityHead {

  @Inject private CommunityPages pages;
  @Inject private Members members;
  @Inject private Viewer viewer;

  private CommunityPage community;
  private long asking;

  /**
   * Reads the community; sends whoever came by one of its old addresses to its present one.
   *
   * @param page of which this is above, like {@code members}; empty for its wall
   * @throws NotFound if there is none that the viewer knows of
   */
  CommunityPage load(String key, String page) {
    community = pages.find(viewer, key == null ? "" : key).orElseThrow(NotFound::new);
    if (community.card().slug().equals(key)) {
      asking = community.isAnimating() ? members.countAsking(viewer, community.card().id()) : 0;
    } else {
      move(page.isEmpty() ? "" : page + "/");
    }
    return community;
  }

  private void move(String page) {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    external.setResponseHeader(
        "Location",
        external.getRequestContextPath() + "/community/" + page + community.card().slug());
    FacesContext.getCurrentInstance().responseComplete();
  }

  /** The same for those who read what is published there. */
  CommunityPage loadReadable(String key, String page) {
    if (!load(key, page).isReadable()) {
      throw new NotFound();
    }
    return community;
  }

  /** The same for its animators only. */
  CommunityPage loadAnimated(String key, String page) {
    if (!load(key, page).isAnimating()) {
      throw new NotFound();
    }
    return community;
  }

  public CommunityPage getCommunity() {
    return community;
  }

  /** How many ask to be let in, for its animators. */
  public long getAsking() {
    return asking;
  }
}
