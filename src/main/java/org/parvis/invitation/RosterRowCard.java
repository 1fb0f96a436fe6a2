package org.parvis.invitation;

import java.util.Objects;

/**
 * A line of a roster as its report tells it.
 *
 * @param reason why it can't be used, null where it can
 * @param about the value, the column or the earlier line that this is about, null for none
 */
public record RosterRowCard(
    int line,
    RowState state,
    Reason reason,
    String about,
    String email,
    String name,
    String jobTitle,
    String department,
    String site) {

  /** As the database reads it. */
  public RosterRowCard(
      Integer line,
      RowState state,
      Reason reason,
      String about,
      String email,
      String name,
      String jobTitle,
      String department,
      String site) {
    this(line.intValue(), state, reason, about, email, name, jobTitle, department, site);
  }

  /** The message that says what becomes of it, with {@link #about} as its argument. */
  public String messageKey() {
    return reason == null ? "invitation.row." + state : "invitation.reason." + reason;
  }

  /** Whether what it is about is a column, named by {@code invitation.roster.column.…}. */
  public boolean isAboutAColumn() {
    return reason == Reason.TOO_LONG;
  }

  /** What it is about, empty for nothing. */
  public String subject() {
    return Objects.toString(about, "");
  }
}
