package org.parvis.comment;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** Reads the comments of a content, through its door. */
@Stateless
public class Discussion {

  private static final String CARD =
      "select new org.parvis.comment.CommentCard(k.id, c.id, k.parentId, '', k.body, k.html,"
          + " k.writtenAt, k.editedAt, k.deletedAt, k.version, k.threadAt, k.threadId,"
          + " a.id, a.slug, a.name, a.portrait, a.jobTitle, a.department,"
          + " (select count(l.personId) from CommentLike l where l.commentId = k.id),"
          + " (select count(m.personId) from CommentLike m"
          + " where m.commentId = k.id and m.personId = :viewer))"
          + " from Comment k join k.content c join k.author a where"
          + Door.OPEN;
  private static final String SHOWN =
      " and (k.deletedAt is null or exists"
          + " (select x.id from Comment x where x.parentId = k.id and x.deletedAt is null))";
  private static final String BEFORE =
      " and k.threadAt <= :threadAt and (k.threadAt < :threadAt or k.threadId < :threadId"
          + " or (k.threadId = :threadId and (k.writtenAt < :writtenAt"
          + " or (k.writtenAt = :writtenAt and k.id < :id))))";
  private static final String FROM =
      " and (k.threadAt > :threadAt or (k.threadAt = :threadAt and (k.threadId > :threadId"
          + " or (k.threadId = :threadId and (k.writtenAt > :writtenAt"
          + " or (k.writtenAt = :writtenAt and k.id >= :id))))))";
  private static final String FIRST_FIRST = " order by k.threadAt, k.threadId, k.writtenAt, k.id";
  private static final String LAST_FIRST =
      " order by k.threadAt desc, k.threadId desc, k.writtenAt desc, k.id desc";

  @PersistenceContext private EntityManager em;

  /**
   * The comments before a place, thread by thread, oldest first; {@link Page#next()} leads to older
   * ones.
   */
  public Page<CommentCard> pageOf(Viewer viewer, long contentId, Place before, int size) {
    List<CommentCard> lastFirst = cards(viewer, contentId, before, BEFORE + LAST_FIRST, size + 1);
    Page<CommentCard> page = Page.cut(lastFirst, size, card -> card.place().toString());
    List<CommentCard> rows = new ArrayList<>(page.rows());
    Collections.reverse(rows);
    return new Page<>(rows, page.next());
  }

  /** Those of these comments that are shown, thread by thread, oldest first. */
  public List<CommentCard> some(Viewer viewer, Collection<Long> ids) {
    return em.createQuery(
            CARD
                + " and k.id in :ids"
                + SHOWN
                + " order by k.threadAt, k.threadId, k.writtenAt, k.id",
            CommentCard.class)
        .setParameter("viewer", viewer.id())
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * The comments from a place on, it included; {@link Page#next()} is the place of the first later
   * one.
   */
  public Page<CommentCard> pageFrom(Viewer viewer, long contentId, Place from, int size) {
    List<CommentCard> found = cards(viewer, contentId, from, FROM + FIRST_FIRST, size + 1);
    return found.size() <= size
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, size), found.get(size).place().toString());
  }

  private List<CommentCard> cards(
      Viewer viewer, long contentId, Place place, String which, int size) {
    return em.createQuery(CARD + " and c.id = :content" + SHOWN + which, CommentCard.class)
        .setParameter("viewer", viewer.id())
        .setParameter("content", contentId)
        .setParameter("threadAt", place.threadAt())
        .setParameter("threadId", place.threadId())
        .setParameter("writtenAt", place.writtenAt())
        .setParameter("id", place.id())
        .setMaxResults(size)
        .getResultList();
  }

  /** One comment; a deleted one for its author only, who may want it back. */
  public Optional<CommentCard> find(Viewer viewer, long id) {
    return em.createQuery(
            CARD + " and k.id = :id and (k.deletedAt is null or a.id = :viewer)", CommentCard.class)
        .setParameter("viewer", viewer.id())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
