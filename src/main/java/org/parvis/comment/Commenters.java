package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.content.Followers;

/** Who takes part in a discussion, hears how it goes on. */
@ApplicationScoped
@Transactional
public class Commenters implements Followers {

  @PersistenceContext private EntityManager em;

  @Override
  public Set<Long> following(long contentId, Instant at) {
    return em.createQuery(
            "select distinct k.author.id from Comment k"
                + " where k.content.id = :content and k.deletedAt is null"
                + " and k.writtenAt < :at",
            Long.class)
        .setParameter("content", contentId)
        .setParameter("at", at)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
