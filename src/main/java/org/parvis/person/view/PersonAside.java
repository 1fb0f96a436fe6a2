package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.Arrivals;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;

/** The people shown beside the wall. */
@Named
@RequestScoped
public class PersonAside {

  @Inject private Arrivals arrivals;
  @Inject private Viewer viewer;

  public List<PersonCard> getNewest() {
    return arrivals.latest(viewer);
  }
}
