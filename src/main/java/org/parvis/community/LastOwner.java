package org.parvis.community;

import org.parvis.shared.Refusal;

/** A community has an owner: who is the only one hands it over first. */
public class LastOwner extends Refusal {

  LastOwner() {
    super("community.refusal.lastOwner");
  }
}
