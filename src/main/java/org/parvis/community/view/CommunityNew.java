package org.parvis.community.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import org.parvis.audience.Places;
import org.parvis.community.Communities;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The form in which a community is founded. */
@Named
@ViewScoped
public class CommunityNew extends CommunityForm {

  private static final long serialVersionUID = 1;

  @Inject private transient Communities communities;
  @Inject private transient Places places;
  @Inject private transient Provider<Viewer> viewer;

  private final String key = SubmitKey.random().value();

  public void load() {
    if (!communities.canFound(viewer.get())) {
      throw new NotFound();
    }
  }

  /** Founds it, and goes there. */
  public String found() {
    String slug = communities.found(viewer.get(), getDraft(), new SubmitKey(key));
    places.forget();
    return "/community/show.xhtml?faces-redirect=true&key=" + slug;
  }
}
