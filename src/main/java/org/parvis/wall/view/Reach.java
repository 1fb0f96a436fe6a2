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
   * @param waits whether it is published there once an animator agrees
   */
  public record Spot(Place place, long size, boolean waits) {}

  public Reach {
    spots = List.copyOf(spots);
  }

  /** The only place. */
  public Spot only() {
    return spots.get(0);
  }

  /** Those in which it waits. */
  public List<Spot> waiting() {
    return spots.stream().filter(Spot::waits).toList();
  }

  public int count() {
    return spots.size();
  }
}
