package org.parvis.community;

import org.parvis.shared.Refusal;

/** Someone was told less than a day ago that they are invited. */
public class RemindedLately extends Refusal {

  RemindedLately() {
    super("community.refusal.guests.lately");
  }
}
