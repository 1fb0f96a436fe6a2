package org.parvis.community;

import org.parvis.shared.Refusal;

/** Nobody is at the address that was given for the sponsor. */
public class NoSponsor extends Refusal {

  NoSponsor() {
    super("community.refusal.sponsor");
  }
}
