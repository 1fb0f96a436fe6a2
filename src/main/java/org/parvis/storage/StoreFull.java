package org.parvis.storage;

import java.io.IOException;
import org.parvis.shared.Refusal;

/** The file store has no room, or its disk fails: the file was not kept, and nothing changed. */
public class StoreFull extends Refusal {

  /**
   * @param failure what the disk said
   */
  public StoreFull(IOException failure) {
    super("storage.full");
    initCause(failure);
  }
}
