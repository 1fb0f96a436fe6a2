package org.parvis.security;

import org.parvis.shared.Refusal;

/** A link that was used, has expired, or never was: all are said with the same words. */
public class LinkSpent extends Refusal {

  public LinkSpent() {
    super("security.link.spent");
  }
}
