package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Endorsed;
import org.parvis.person.Endorsements;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** How a skill is endorsed, after that has changed. */
@Named
@RequestScoped
public class PersonEndorsement {

  @Inject private Endorsements endorsements;
  @Inject private Viewer viewer;

  private String key;
  private String skill;
  private Endorsed endorsed;

  public void load() {
    if (skill == null || !skill.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    endorsed = endorsements.of(viewer, key, Long.parseLong(skill)).orElseThrow(NotFound::new);
  }

  public Endorsed getEndorsed() {
    return endorsed;
  }

  /** Whether it is the viewer's own skill. */
  public boolean isOwn() {
    return viewer.is(endorsed.person().id());
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getSkill() {
    return skill;
  }

  public void setSkill(String skill) {
    this.skill = skill;
  }
}
