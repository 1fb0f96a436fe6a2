package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.People;
import org.parvis.person.Profile;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The profile of a person. */
@Named
@RequestScoped
public class PersonShow {

  @Inject private People people;
  @Inject private Viewer viewer;

  private String key;
  private Profile profile;

  public void load() {
    profile = people.profile(viewer, key).orElseThrow(NotFound::new);
  }

  public Profile getProfile() {
    return profile;
  }

  public boolean isMine() {
    return viewer.is(profile.id());
  }

  /** Whether it says so little that its owner is asked to begin. */
  public boolean isBare() {
    return profile.about() == null && profile.skills().isEmpty();
  }

  public String getPhoneLink() {
    return profile.phoneLink().orElse(null);
  }

  public List<String> getAbout() {
    return profile.about() == null ? List.of() : profile.about().lines().toList();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
