package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;

/** Puts names to contents, through the door. */
@Stateless
public class Glimpses {

  private static final String GLIMPSE =
      "select new org.parvis.content.Glimpse(c.id, c.kind, coalesce(c.title, substring(c.text, 1, 200)), c.deletedAt)"
          + " from Content c where c.id in :ids and";

  @PersistenceContext private EntityManager em;

  /** By id; what is not for this viewer is missing, like what never was. */
  public Map<Long, Glimpse> of(Viewer viewer, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(GLIMPSE + Door.HELD, Glimpse.class)
        .setParameter("ids", ids)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .collect(Collectors.toMap(Glimpse::id, Function.identity()));
  }
}
