package org.parvis.thanks;

import org.parvis.shared.Refusal;

/** The people named are not such as can be thanked. */
public class CannotThank extends Refusal {

  private CannotThank(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  static CannotThank nobody() {
    return new CannotThank("thanks.refused.nobody");
  }

  static CannotThank oneself() {
    return new CannotThank("thanks.refused.oneself");
  }

  /** Unknown, deactivated, or not among those who will see it. */
  static CannotThank absent() {
    return new CannotThank("thanks.refused.absent");
  }

  static CannotThank soMany(int most) {
    return new CannotThank("thanks.refused.many", most);
  }
}
