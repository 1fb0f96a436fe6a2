package org.parvis.storage;

import org.parvis.shared.Refusal;

/** The file store has no room, or its disk fails: the file was not kept, and nothing changed. */
public class StoreFull extends Refusal {

  StoreFull() {
    super("storage.full");
  }
}
