package org.parvis.wall;

import org.parvis.shared.Refusal;

/** The day until which something is to be pinned is over, or too far away. */
public class PinPast extends Refusal {

  public PinPast() {
    super("wall.pin.past");
  }
}
