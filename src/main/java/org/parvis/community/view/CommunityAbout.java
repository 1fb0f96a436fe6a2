package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Level;
import org.parvis.person.Viewer;

/** What a community says of itself, and what it is for its viewer. */
@Named
@RequestScoped
public class CommunityAbout {

  @Inject private CommunityHead communityHead;
  @Inject private Viewer viewer;

  private String key;

  public void load() {
    communityHead.load(key, "about");
  }

  /** Whether the viewer may give the mark of an official one. */
  public boolean isAdministrator() {
    return viewer.isAdministrator();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
