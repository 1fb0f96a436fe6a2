package org.parvis.wall;

import org.parvis.shared.Refusal;

/** A post has to stand somewhere. */
public class NoPlace extends Refusal {

  public NoPlace() {
    super("wall.places.none");
  }
}
