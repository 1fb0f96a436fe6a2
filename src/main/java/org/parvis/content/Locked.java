package org.parvis.content;

import org.parvis.shared.Refusal;

/** The discussion was closed: nobody comments there any more. */
public class Locked extends Refusal {

  Locked(String reason) {
    super("content.lock.refusal", reason);
  }
}
