package org.parvis.content;

import java.util.Set;

/** Who took part in what a room hangs on a label: told what came of it, if the door lets them. */
public interface Participants {

  /** By id; nobody of what has none. */
  Set<Long> of(long contentId);
}
