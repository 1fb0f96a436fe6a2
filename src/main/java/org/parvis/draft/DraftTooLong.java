package org.parvis.draft;

import org.parvis.shared.Refusal;

/** A draft is longer than anything that could be sent; it stays on the device only. */
public class DraftTooLong extends Refusal {

  public DraftTooLong() {
    super("draft.tooLong");
  }
}
