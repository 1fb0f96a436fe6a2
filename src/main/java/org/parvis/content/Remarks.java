package org.parvis.content;

import java.util.Collection;
import java.util.Map;
import org.parvis.person.Viewer;

/** A room that keeps what people say about contents. */
public interface Remarks {

  /** By id; what was withdrawn, or is not for this viewer, is missing like what never was. */
  Map<Long, Remark> of(Viewer viewer, Collection<Long> ids);

  /** Whether anyone but this person has a remark there that is not withdrawn. */
  boolean hasOthers(long contentId, long personId);

  /** Who made this remark, withdrawn or not; null for none that this room keeps. */
  Long authorOf(long id);
}
