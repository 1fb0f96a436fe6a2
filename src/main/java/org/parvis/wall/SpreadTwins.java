package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parvis.content.Twins;

/** Says which posts have one text, to rooms that know no posts. */
@ApplicationScoped
@Transactional
public class SpreadTwins implements Twins {

  @PersistenceContext private EntityManager em;

  @Override
  public List<Long> of(long contentId) {
    return em.createQuery(
            "select p.id from Post o, Post p join p.content c where o.id = :id"
                + " and p.spreadId = o.spreadId and p.id <> o.id and c.deletedAt is null",
            Long.class)
        .setParameter("id", contentId)
        .getResultList();
  }
}
