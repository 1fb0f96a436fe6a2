package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;

/** The people shown beside the wall. */
@Named
@RequestScoped
public class PersonAside {

  private static final int SHOWN = 4;

  @Inject private People people;
  @Inject private Viewer viewer;

  private List<PersonCard> newest;

  public List<PersonCard> getNewest() {
    if (newest == null) {
      newest = people.newest(viewer, SHOWN);
    }
    return newest;
  }
}
