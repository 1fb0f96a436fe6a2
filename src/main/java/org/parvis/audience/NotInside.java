package org.parvis.audience;

import org.parvis.shared.Refusal;

/** Everyone reads here, but only members write. */
public class NotInside extends Refusal {

  public NotInside() {
    super("audience.notInside");
  }
}
