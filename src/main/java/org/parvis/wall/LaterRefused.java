package org.parvis.wall;

import org.parvis.shared.Refusal;

/** Something can't be published at the time that was chosen, or not any more. */
public class LaterRefused extends Refusal {

  private LaterRefused(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  static LaterRefused past() {
    return new LaterRefused("wall.later.past");
  }

  static LaterRefused far() {
    return new LaterRefused("wall.later.far");
  }

  /** The clocks go forward, and no clock shows this time on that day. */
  static LaterRefused skipped() {
    return new LaterRefused("wall.later.skipped");
  }

  static LaterRefused nonsense() {
    return new LaterRefused("wall.later.nonsense");
  }

  static LaterRefused tooMany(int most) {
    return new LaterRefused("wall.later.tooMany", most);
  }

  /** It has been published meanwhile. */
  static LaterRefused published() {
    return new LaterRefused("wall.later.published");
  }
}
