package org.parvis.wall;

import org.parvis.shared.Refusal;

/** What only some may see is not passed on to the whole company. */
public class NotForEveryone extends Refusal {

  public NotForEveryone() {
    super("wall.share.notForEveryone");
  }
}
