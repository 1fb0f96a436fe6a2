package org.parvis.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.person.Viewer;

/** How many reacted to each card in which way, and whether the viewer did, in one query. */
@ApplicationScoped
public class ReactionPart implements CardPart<ReactionCounts> {

  private static final String COUNTS =
      "select c.id, r.kind, count(r.personId),"
          + " max(case when r.personId = :viewer then 1 else 0 end)"
          + " from Content c, Reaction r where c.id in :contents and r.contentId = c.id and"
          + Door.OPEN
          + "group by c.id, r.kind";

  @PersistenceContext private EntityManager em;

  @Override
  public String name() {
    return "reaction";
  }

  @Override
  public Map<Long, ReactionCounts> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, Map<ReactionKind, ReactionCount>> counted = new HashMap<>();
    contentIds.forEach(id -> counted.put(id, new EnumMap<>(ReactionKind.class)));
    for (Object[] row : rows(viewer, contentIds)) {
      ReactionKind kind = (ReactionKind) row[1];
      boolean mine = ((Number) row[3]).intValue() == 1;
      counted
          .get((Long) row[0])
          .put(kind, new ReactionCount(kind, ((Number) row[2]).longValue(), mine));
    }
    Map<Long, ReactionCounts> bars = new HashMap<>();
    counted.forEach((id, counts) -> bars.put(id, ReactionCounts.of(id, counts)));
    return bars;
  }

  private List<Object[]> rows(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(COUNTS, Object[].class)
        .setParameter("viewer", viewer.id())
        .setParameter("contents", contentIds)
        .getResultList();
  }
}
