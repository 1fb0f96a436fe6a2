package org.parvis.community;

import org.parvis.shared.Refusal;

/** What a pilot can't be, or what can't be decided about one. */
public class PilotRefused extends Refusal {

  private PilotRefused(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** It would be too short, too long, or far from today. */
  static PilotRefused dates() {
    return new PilotRefused("community.pilot.refusal.dates");
  }

  /** Its beginning can't be moved any more. */
  static PilotRefused begun() {
    return new PilotRefused("community.pilot.refusal.begun");
  }

  static PilotRefused goal() {
    return new PilotRefused("community.pilot.refusal.goal");
  }

  static PilotRefused sponsor() {
    return new PilotRefused("community.pilot.refusal.sponsor");
  }

  /** It is not at its end. */
  static PilotRefused early() {
    return new PilotRefused("community.pilot.refusal.early");
  }

  /** Someone has decided already. */
  static PilotRefused decided() {
    return new PilotRefused("community.pilot.refusal.decided");
  }

  /** It would go on until a day that is already there. */
  static PilotRefused newEnd() {
    return new PilotRefused("community.pilot.refusal.newEnd");
  }
}
