package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.content.Remark;
import org.parvis.content.Remarks;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** Comments, for rooms that tell of them. */
@ApplicationScoped
@Transactional
public class CommentRemarks implements Remarks {

  private static final int LONGEST = 160;

  @PersistenceContext private EntityManager em;

  @Override
  public Map<Long, Remark> of(Viewer viewer, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select k.id, k.author.id, pa.id, substring(k.body, 1, 400) from Comment k"
                + " join k.content c left join Comment parent on parent.id = k.parentId"
                + " left join parent.author pa where k.id in :ids and k.deletedAt is null and"
                + Door.OPEN,
            Object[].class)
        .setParameter("ids", ids)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .map(CommentRemarks::remark)
        .collect(Collectors.toMap(Remark::id, Function.identity()));
  }

  @Override
  public Long authorOf(long id) {
    return em.createQuery("select k.author.id from Comment k where k.id = :id", Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean hasOthers(long contentId, long personId) {
    return !em.createQuery(
            "select k.id from Comment k where k.content.id = :content and k.author.id <> :person"
                + " and k.deletedAt is null",
            Long.class)
        .setParameter("content", contentId)
        .setParameter("person", personId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private static Remark remark(Object[] row) {
    String excerpt = Text.excerpt((String) row[3], LONGEST);
    return new Remark((Long) row[0], (Long) row[1], (Long) row[2], excerpt);
  }
}
