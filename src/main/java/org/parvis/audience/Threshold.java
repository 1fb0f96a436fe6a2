package org.parvis.audience;

import java.util.Collection;
import java.util.Map;
import org.parvis.person.Viewer;

/** A room that keeps who stands before the door of a place: invited, or asking to be let in. */
public interface Threshold {

  /**
   * The viewer's terms with these places, by id; what they may not know of is missing like what
   * never was.
   *
   * @param askers of whom it is to be known whether they wait to be let in, by id
   */
  Map<Long, Terms> of(Viewer viewer, Collection<Long> places, Collection<Long> askers);
}
