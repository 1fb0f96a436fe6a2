package org.parvis.invitation;

import org.parvis.shared.Refusal;

/** A file that can't be read as a list of colleagues; nothing of it was kept. */
public class RosterRefused extends Refusal {

  private RosterRefused(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  public static RosterRefused missing() {
    return new RosterRefused("invitation.roster.none");
  }

  public static RosterRefused tooLarge(long megabytes) {
    return new RosterRefused("invitation.roster.tooLarge", megabytes);
  }

  static RosterRefused tooLong(int mostLines) {
    return new RosterRefused("invitation.roster.tooLong", mostLines);
  }

  static RosterRefused notText() {
    return new RosterRefused("invitation.roster.notText");
  }

  static RosterRefused withoutEmail() {
    return new RosterRefused("invitation.roster.withoutEmail");
  }

  static RosterRefused broken(long line) {
    return new RosterRefused("invitation.roster.broken", line);
  }
}
