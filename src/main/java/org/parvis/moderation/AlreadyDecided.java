package org.parvis.moderation;

import org.parvis.shared.Refusal;

/** Someone has looked at what the viewer reported, and it has not changed since. */
public class AlreadyDecided extends Refusal {

  AlreadyDecided() {
    super("moderation.report.decided");
  }
}
