package org.parvis.moderation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;

/** What someone wrote and nobody else reads, so that they find it again. */
@Stateless
public class OwnMatters {

  private static final int MOST = 50;

  @PersistenceContext private EntityManager em;

  /** The latest first; nothing of a place that the viewer no longer sees. */
  public List<OwnMatter> of(Viewer viewer) {
    return em.createQuery(
            "select new org.parvis.moderation.OwnMatter(m.contentId, m.commentId, m.state, m.word,"
                + " m.stirredAt) from Matter m join Content c on c.id = m.contentId"
                + " where m.authorId = :viewer and m.state in :withheld and"
                + Door.HELD
                + " and (c.deletedAt is null or m.commentId is null)"
                + " order by m.stirredAt desc, m.id desc",
            OwnMatter.class)
        .setParameter("viewer", viewer.id())
        .setParameter("withheld", State.WITHHELD)
        .setMaxResults(MOST)
        .getResultList();
  }
}
