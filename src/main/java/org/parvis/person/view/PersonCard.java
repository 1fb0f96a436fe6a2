package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.person.People;
import org.parvis.person.Profile;
import org.parvis.person.ProfileSkill;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What a name unfolds to: who that is, and what we share. */
@Named
@RequestScoped
public class PersonCard {

  private static final int SKILLS = 3;

  @Inject private People people;
  @Inject private Viewer viewer;

  private String key;
  private Profile person;
  private List<String> shared = List.of();

  public void load() {
    person = people.profile(viewer, key).filter(Profile::isActive).orElseThrow(NotFound::new);
    if (!isMine()) {
      shared = people.profile(viewer, viewer.slug()).map(this::sharedWith).orElse(List.of());
    }
  }

  public Profile getPerson() {
    return person;
  }

  public boolean isMine() {
    return viewer.is(person.id());
  }

  /** The skills they have come furthest in, a few. */
  public List<String> getSkills() {
    return names(person).limit(SKILLS).toList();
  }

  /** Places and skills that the viewer's profile names too. */
  public List<String> getShared() {
    return shared;
  }

  public String getPhoneLink() {
    return person.phoneLink().orElse(null);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  private List<String> sharedWith(Profile mine) {
    List<String> known = names(mine).toList();
    return Stream.concat(
            Stream.of(
                same(person.department(), mine.department()), same(person.site(), mine.site())),
            names(person).filter(known::contains).limit(SKILLS))
        .filter(one -> one != null)
        .toList();
  }

  private static String same(String one, String other) {
    return one != null && one.equals(other) ? one : null;
  }

  private static Stream<String> names(Profile profile) {
    return profile.skills().stream().map(ProfileSkill::name);
  }
}
