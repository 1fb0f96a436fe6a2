package org.parvis.content.view;

import org.parvis.shared.Refusal;

/** More was sent at once than any form of ours can hold. */
public class TooMuch extends Refusal {

  public TooMuch() {
    super("content.tooMuch");
  }
}
