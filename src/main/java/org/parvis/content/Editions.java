package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** What was said before, through the door of the content. */
@Stateless
public class Editions {

  private static final String VERSION =
      "select new org.parvis.content.Version(e.id, e.title, e.html, e.writtenAt) from Edition e"
          + " join e.content c where"
          + Door.OPEN
          + " and (e.writtenAt < :at or (e.writtenAt = :at and e.id < :id)) and ";
  private static final String LATEST_FIRST = " order by e.writtenAt desc, e.id desc";

  @PersistenceContext private EntityManager em;

  /**
   * Keeps what a content says, before it is changed.
   *
   * @param html as kept
   */
  public void keep(Content content, String html) {
    em.persist(new Edition(content, null, content.title(), html, content.writtenAt()));
  }

  /** Keeps what a comment says, before it is changed. */
  public void keep(Content content, long commentId, String html, Instant writtenAt) {
    em.persist(new Edition(content, commentId, null, html, writtenAt));
  }

  /**
   * The changes of a content, the latest first.
   *
   * @param now what it says; null further back
   */
  public Page<Change> of(Viewer viewer, long contentId, Version now, Cursor before, int size) {
    return page(
        em.createQuery(
                VERSION + "c.id = :content and e.commentId is null" + LATEST_FIRST, Version.class)
            .setParameter("content", contentId),
        viewer,
        now,
        before,
        size);
  }

  /** The changes of a comment, the latest first; who may see the comment is asked before. */
  public Page<Change> ofComment(
      Viewer viewer, long commentId, Version now, Cursor before, int size) {
    return page(
        em.createQuery(VERSION + "e.commentId = :comment" + LATEST_FIRST, Version.class)
            .setParameter("comment", commentId),
        viewer,
        now,
        before,
        size);
  }

  /** Forgets what comments said before that have lost their words for good. */
  public void forget(List<Long> commentIds) {
    if (!commentIds.isEmpty()) {
      em.createQuery("delete from Edition e where e.commentId in :ids")
          .setParameter("ids", commentIds)
          .executeUpdate();
    }
  }

  /** One more than the page is read, to compare its last with. */
  private static Page<Change> page(
      TypedQuery<Version> query, Viewer viewer, Version now, Cursor before, int size) {
    List<Version> versions = new ArrayList<>();
    if (now != null) {
      versions.add(now);
    }
    versions.addAll(
        query
            .setParameter("viewer", viewer.id())
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList());
    boolean toTheFirst = versions.size() <= size;
    List<Version> shown = toTheFirst ? versions : versions.subList(0, size + 1);
    String next = toTheFirst ? null : versions.get(size - 1).cursor();
    return new Page<>(Change.among(shown, toTheFirst), next);
  }
}
