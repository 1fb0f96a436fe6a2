package org.parvis.content;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * What is found about contents, of those alone that a viewer may see. The door is asked once a
 * content, in the same statement; each row that is joined to a content would ask it again.
 */
final class Guarded {

  private Guarded() {}

  /**
   * What each of these lookups finds, in their order; within a transaction.
   *
   * @param contentIds at least one
   * @param lookups whose first column is the id of a content
   */
  static List<List<Row>> rows(
      EntityManager em, Viewer viewer, Collection<Long> contentIds, List<Lookup> lookups) {
    List<Lookup> guarded = new ArrayList<>();
    guarded.add(door(viewer, contentIds));
    guarded.addAll(lookups);
    List<List<Row>> found = Lookup.together(em, guarded);
    Set<Long> seen = found.get(0).stream().map(row -> row.number(0)).collect(Collectors.toSet());
    return found.stream()
        .skip(1)
        .map(rows -> rows.stream().filter(row -> seen.contains(row.number(0))).toList())
        .toList();
  }

  private static Lookup door(Viewer viewer, Collection<Long> contentIds) {
    String open = "select c.id from content c where" + Door.OPEN_SQL + " and c.id in ";
    return Lookup.of("door", new Sql().add(open, viewer.id()).addEach(contentIds));
  }
}
