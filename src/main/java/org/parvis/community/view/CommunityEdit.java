package org.parvis.community.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.community.Communities;
import org.parvis.community.CommunityPages;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The form in which its owners change a community. */
@Named
@ViewScoped
public class CommunityEdit extends CommunityForm {

  private static final long serialVersionUID = 1;

  @Inject private transient Communities communities;
  @Inject private transient CommunityPages pages;
  @Inject private transient Places places;
  @Inject private transient Provider<Viewer> viewer;

  private String key;
  private long id;

  public void load() {
    if (id == 0) {
      id = pages.at(viewer.get(), key == null ? "" : key).orElseThrow(NotFound::new);
      fill(communities.draft(viewer.get(), id));
    }
  }

  /** Changes it, and goes there. */
  public String save() {
    String slug = communities.change(viewer.get(), id, getDraft());
    places.forget();
    return "/community/show.xhtml?faces-redirect=true&key=" + slug;
  }

  public long getId() {
    return id;
  }

  /** Whether it can only be read, this form included. */
  public boolean isArchived() {
    return places.of(id).filter(Place::archived).isPresent();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
