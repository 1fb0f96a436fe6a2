package org.parvis.wall;

import org.parvis.shared.Refusal;

/** As much stands first in this place as can. */
public class PinsFull extends Refusal {

  PinsFull(int most) {
    super("wall.pin.full", most);
  }
}
