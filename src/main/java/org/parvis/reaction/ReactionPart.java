package org.parvis.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.LookupPart;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** How many reacted to each card in which way, and whether the viewer did. */
@ApplicationScoped
@Transactional
public class ReactionPart extends LookupPart<ReactionCounts> {

  private static final String COUNTS =
      "select c.id, r.kind, count(*), max(case when r.person_id = ? then 1 else 0 end)"
          + " from content c join reaction r on r.content_id = c.id where"
          + Door.OPEN_SQL
          + " and c.id in ";

  @Override
  public String name() {
    return "reaction";
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    Sql counts = new Sql().add(COUNTS, viewer.id(), viewer.id()).addEach(contentIds);
    return Lookup.of(name(), counts.add(" group by c.id, r.kind"));
  }

  @Override
  public Map<Long, ReactionCounts> cards(
      Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    Map<Long, Map<ReactionKind, ReactionCount>> counted = new HashMap<>();
    contentIds.forEach(id -> counted.put(id, new EnumMap<>(ReactionKind.class)));
    for (Row row : rows) {
      ReactionKind kind = ReactionKind.valueOf(row.text(1));
      counted
          .get(row.number(0))
          .put(kind, new ReactionCount(kind, row.number(2), row.number(3) == 1));
    }
    Map<Long, ReactionCounts> bars = new HashMap<>();
    counted.forEach((id, counts) -> bars.put(id, ReactionCounts.of(id, counts)));
    return bars;
  }
}
