package org.parvis.storage;

import java.util.Collection;
import java.util.Set;

/** A room that names stored files in its rows; asked before anything is swept. */
public interface FileUse {

  /** Those of these hashes that a row of the room names. */
  Set<String> used(Collection<String> hashes);
}
