package org.parvis.wall;

import org.parvis.shared.Refusal;

/** A post stays where it is. */
public class MoveRefused extends Refusal {

  private MoveRefused(String messageKey) {
    super(messageKey);
  }

  /** The same text stands there already. */
  static MoveRefused there() {
    return new MoveRefused("wall.move.there");
  }

  /** Its author would lose sight of it. */
  static MoveRefused authorOutside() {
    return new MoveRefused("wall.move.authorOutside");
  }

  /** Where it goes, the first posts of its author wait for who makes that place live. */
  static MoveRefused waits() {
    return new MoveRefused("wall.move.waits");
  }

  /** Others have spoken below it to the members of a place, not to everyone. */
  static MoveRefused overheard() {
    return new MoveRefused("wall.move.overheard");
  }
}
