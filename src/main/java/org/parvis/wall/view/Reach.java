package org.parvis.wall.view;

import java.util.List;
import org.parvis.audience.Place;

/**
 * Who sees what is written, where it goes to one place or to several.
 *
 * @param spots in the order in which they were chosen
 */
public record Reach(List<Spot> spots) {

  /**
   * One of the places.
   *
   * @param place null for the company
   * @param size how many are in it; 0 for the company
   */
  public record Spot(Place place, long size) {}

  public Reach {
    spots = List.copyOf(spots);
  }

  /** The only place. */
  public Spot only() {
    return spots.get(0);
  }

  public int count() {
    return spots.size();
  }
}
