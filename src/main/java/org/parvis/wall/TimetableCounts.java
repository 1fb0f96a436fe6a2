package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;

/** How much everyone has scheduled, for {@link TimetableBoard}, which tells each their own. */
@Stateless
public class TimetableCounts {

  @PersistenceContext private EntityManager em;

  /** By person; nobody who has none. */
  public Map<Long, Planned> all() {
    Map<Long, Planned> planned = new HashMap<>();
    em.createQuery(
            "select s.authorId, s.state, count(s) from Scheduled s where s.deletedAt is null"
                + " and s.state <> :published group by s.authorId, s.state",
            Object[].class)
        .setParameter("published", Scheduled.State.PUBLISHED)
        .getResultStream()
        .forEach(
            row ->
                planned.merge(
                    (Long) row[0],
                    Planned.of((Scheduled.State) row[1], (Long) row[2]),
                    Planned::plus));
    return planned;
  }
}
