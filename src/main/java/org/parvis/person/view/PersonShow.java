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

  private static final String COLLEAGUE = "colleague";

  @Inject private People people;
  @Inject private Viewer viewer;

  private String key;
  private String as;
  private Profile profile;

  public void load() {
    profile =
        (isPreview() ? people.shownProfile(viewer) : people.profile(viewer, key))
            .orElseThrow(NotFound::new);
  }

  public Profile getProfile() {
    return profile;
  }

  /** Whether one's own profile is shown as colleagues see it. */
  public boolean isPreview() {
    return COLLEAGUE.equals(as) && viewer.slug().equals(key);
  }

  public String getAs() {
    return as;
  }

  public void setAs(String as) {
    this.as = as;
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
