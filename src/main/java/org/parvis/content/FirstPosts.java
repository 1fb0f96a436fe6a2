package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.person.Viewer;

/** Where the first posts of members wait for who makes the place live. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstPosts {

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;

  /**
   * Whether what this member is about to publish there is to wait: nothing of theirs stands there.
   */
  public boolean wait(Viewer viewer, Audience audience) {
    return audience.isReviewing()
        && !audiences.animates(viewer, audience.id())
        && em.createQuery(
                "select c.id from Content c where c.author.id = :viewer"
                    + " and c.audienceId = :audience and c.deletedAt is null",
                Long.class)
            .setParameter("viewer", viewer.id())
            .setParameter("audience", audience.id())
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }
}
