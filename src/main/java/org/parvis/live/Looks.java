package org.parvis.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.audience.Door;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.person.Viewer;

/** How things look at this moment, in a few letters each, for a page that can't be told. */
@Stateless
public class Looks {

  @PersistenceContext private EntityManager em;
  @Inject private CardParts parts;

  /** The latest that someone else has published for this viewer, 0 for nothing. */
  public long newest(Viewer viewer) {
    return em.createQuery(
            "select c.id from Content c where c.author.id <> :viewer and"
                + Door.OPEN
                + "order by c.publishedAt desc, c.id desc",
            Long.class)
        .setParameter("viewer", viewer.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(0L);
  }

  /** Letters that change when the card does; nothing of what the viewer may not see. */
  public Map<Long, String> of(Viewer viewer, Collection<Long> contents) {
    Map<Long, StringBuilder> seen = new TreeMap<>();
    Map<Long, Content.Kind> kinds = new TreeMap<>();
    for (Object[] row : versions(viewer, contents)) {
      seen.put((Long) row[0], new StringBuilder(row[1] + ":" + row[3]));
      kinds.put((Long) row[0], (Content.Kind) row[2]);
    }
    Map<Long, String> looks = new TreeMap<>();
    if (!seen.isEmpty()) {
      new TreeMap<>(parts.of(viewer, kinds))
          .values()
          .forEach(part -> seen.forEach((id, look) -> look.append(part.get(id))));
    }
    seen.forEach((id, look) -> looks.put(id, Integer.toString(look.toString().hashCode(), 36)));
    return looks;
  }

  private List<Object[]> versions(Viewer viewer, Collection<Long> contents) {
    return contents.isEmpty()
        ? List.of()
        : em.createQuery(
                "select c.id, c.version, c.kind, c.lockedAt from Content c where c.id in :contents and"
                    + Door.OPEN,
                Object[].class)
            .setParameter("contents", contents)
            .setParameter("viewer", viewer.id())
            .getResultList();
  }
}
