package org.parvis.content;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.parvis.person.Viewer;

/**
 * What a room adds to the cards of a stream, asked once for a whole page.
 *
 * @param <T> the part as seen by this viewer
 */
public interface CardPart<T> {

  /** The name under which a page finds the part: the room's. */
  String name();

  /** The only kinds of content that it is asked about; all, unless the room says otherwise. */
  default Set<Content.Kind> kinds() {
    return EnumSet.allOf(Content.Kind.class);
  }

  /** The part of each of these contents; nothing of a content that this viewer may not see. */
  Map<Long, T> of(Viewer viewer, Collection<Long> contentIds);
}
