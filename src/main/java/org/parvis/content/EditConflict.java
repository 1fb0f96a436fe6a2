package org.parvis.content;

import org.parvis.shared.Refusal;

/** The text was changed elsewhere since this editor opened it; both texts are still there. */
public class EditConflict extends Refusal {

  public EditConflict() {
    super("content.editConflict");
  }
}
