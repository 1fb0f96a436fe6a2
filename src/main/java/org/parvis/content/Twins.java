package org.parvis.content;

import java.util.List;

/** A room that lets one text stand in several places. */
public interface Twins {

  /** The other contents with the text of this one that stand, by id. */
  List<Long> of(long contentId);
}
