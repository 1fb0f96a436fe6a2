package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Endorsements;
import org.parvis.person.Endorser;
import org.parvis.person.Viewer;
import org.parvis.shared.Listing;

/** Who endorses a skill of a colleague, and in which words. */
@Named
@RequestScoped
public class PersonEndorsed extends Listing<Endorser> {

  private static final int SIZE = 50;

  @Inject private Endorsements endorsements;
  @Inject private PersonEndorsement skill;
  @Inject private Viewer viewer;

  public void load() {
    skill.load();
    show(endorsements.who(viewer, skill.getEndorsed(), start(), SIZE));
  }
}
