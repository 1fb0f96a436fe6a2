package org.parvis.community;

import org.parvis.shared.Refusal;

/** Nobody was named, chosen or found who could be invited. */
public class GuestListEmpty extends Refusal {

  GuestListEmpty() {
    super("community.refusal.guests.empty");
  }
}
