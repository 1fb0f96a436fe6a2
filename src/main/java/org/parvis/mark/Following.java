package org.parvis.mark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.content.Followers;

/** Who follows a discussion: whoever takes part in it or asked to, and who wants no more of it. */
@ApplicationScoped
@Transactional
public class Following implements Followers {

  @PersistenceContext private EntityManager em;

  @Override
  public Set<Long> following(long contentId, Instant at) {
    return new HashSet<>(
        em.createQuery(
                "select m.personId from Mark m where m.contentId = :content"
                    + " and m.follows = :followed and (m.followedAt is null or m.followedAt < :at)",
                Long.class)
            .setParameter("content", contentId)
            .setParameter("followed", Follow.FOLLOWED)
            .setParameter("at", at)
            .getResultList());
  }

  @Override
  public Set<Long> muted(long contentId) {
    return new HashSet<>(
        em.createQuery(
                "select m.personId from Mark m where m.contentId = :content"
                    + " and m.follows in :wishes",
                Long.class)
            .setParameter("content", contentId)
            .setParameter("wishes", List.of(Follow.LEFT, Follow.MUTED))
            .getResultList());
  }
}
