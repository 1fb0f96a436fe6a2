package org.parvis.audience;

import org.parvis.shared.Refusal;

/** The place was archived: it is there to be read. */
public class Archived extends Refusal {

  public Archived() {
    super("audience.archived");
  }
}
