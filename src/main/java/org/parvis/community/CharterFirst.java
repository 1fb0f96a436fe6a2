package org.parvis.community;

import org.parvis.shared.Refusal;

/** Who comes in has read the charter, and says so. */
public class CharterFirst extends Refusal {

  CharterFirst() {
    super("community.refusal.charter");
  }
}
