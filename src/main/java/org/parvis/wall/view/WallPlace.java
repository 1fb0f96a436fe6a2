package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Place;
import org.parvis.person.Reading;

/** The wall of one place, on whichever page includes {@code /WEB-INF/wall/place.xhtml}. */
@Named
@RequestScoped
public class WallPlace {

  @Inject private Cards cards;

  /**
   * Reads what stands there, from a cursor on; the latest for none.
   *
   * @param place null for who may not read it
   */
  public void load(Place place, String before) {
    if (place != null) {
      cards.showPlace(place, before, Reading.PLAIN);
    }
  }
}
