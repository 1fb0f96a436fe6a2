package org.parvis.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.person.Viewer;

/** A room that keeps what waits for someone’s decision, and what was decided. */
public interface Docket {

  /**
   * Who is to decide about this at this moment, by id; not who reported it themselves, and nobody
   * if it waits no more.
   *
   * @param commentId null for the content itself
   */
  Set<Long> deciders(long contentId, Long commentId);

  /** How much waits for this viewer's decision, by the ids of these places; nothing is missing. */
  Map<Long, Pending> pending(Viewer viewer, Collection<Long> places);

  /**
   * What was decided about these contents, and what was said about them, and still stands: of what
   * the viewer wrote or reported, while they see where it is.
   */
  List<Ruling> rulings(Viewer viewer, Collection<Long> contentIds);
}
