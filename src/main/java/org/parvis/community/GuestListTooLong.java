package org.parvis.community;

import org.parvis.shared.Refusal;

/** More colleagues than are invited by one list. */
public class GuestListTooLong extends Refusal {

  GuestListTooLong(int most) {
    super("community.refusal.guests.tooLong", most);
  }
}
