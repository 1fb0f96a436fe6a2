package org.parvis.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.person.Viewer;

/**
 * How many reacted to each card in which way, and whether the viewer did, in one query.
 *
 * <p>SQL, because of JPQL that counts EclipseLink makes a new statement for each page on Derby.
 */
@ApplicationScoped
@Transactional
public class ReactionPart implements CardPart<ReactionCounts> {

  private static final String COUNTS =
      "select c.id, r.kind, count(*), max(case when r.person_id = ? then 1 else 0 end)"
          + " from content c join reaction r on r.content_id = c.id where c.id in (%s) and"
          + Door.OPEN_SQL
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
    for (Object found : rows(viewer, contentIds)) {
      Object[] row = (Object[]) found;
      ReactionKind kind = ReactionKind.valueOf((String) row[1]);
      boolean mine = ((Number) row[3]).intValue() == 1;
      counted
          .get(((Number) row[0]).longValue())
          .put(kind, new ReactionCount(kind, ((Number) row[2]).longValue(), mine));
    }
    Map<Long, ReactionCounts> bars = new HashMap<>();
    counted.forEach((id, counts) -> bars.put(id, ReactionCounts.of(id, counts)));
    return bars;
  }

  private List<?> rows(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return List.of();
    }
    String each = String.join(", ", Collections.nCopies(contentIds.size(), "?"));
    Query query = em.createNativeQuery(COUNTS.formatted(each));
    int position = 1;
    query.setParameter(position++, viewer.id());
    for (Long id : contentIds) {
      query.setParameter(position++, id);
    }
    return query.setParameter(position, viewer.id()).getResultList();
  }
}
