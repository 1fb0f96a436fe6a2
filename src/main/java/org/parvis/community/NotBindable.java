package org.parvis.community;

import org.parvis.shared.Refusal;

/** People write themselves where they work: that opens no door that an animator keeps. */
public class NotBindable extends Refusal {

  NotBindable() {
    super("community.refusal.binding");
  }
}
