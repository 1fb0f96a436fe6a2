package org.parvis.invitation;

/**
 * A line that can't be used.
 *
 * @see Reason
 */
final class RowRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String about;

  /**
   * @param about the value or the column that it is about, null where the reason says it all
   */
  RowRefused(Reason reason, String about) {
    super(reason.name());
    this.reason = reason;
    this.about = about;
  }

  Reason reason() {
    return reason;
  }

  String about() {
    return about;
  }
}
