package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** Reads the wall, newest first, through the door. */
@Stateless
public class Stream {

  private static final String FROM =
      " from Post p join p.content c join c.author a where" + Door.OPEN;
  private static final String CARD =
      "select new org.parvis.wall.PostCard(c.id, c.kind, c.title, p.body, c.text, c.publishedAt,"
          + " c.editedAt,"
          + " c.version, a.id, a.slug, a.name, a.portrait, a.jobTitle, a.department)"
          + FROM;
  private static final String TAGGED =
      "select distinct new org.parvis.shared.Cursor(c.publishedAt, c.id) from Hashtag h"
          + " join h.content c where h.tagKey = :tag and"
          + Door.OPEN;

  /**
   * So that Derby starts in its index: with {@code or} outside it read and sorted the whole wall.
   */
  private static final String OLDER =
      " and c.publishedAt <= :at and (c.publishedAt < :at or c.id < :id)";

  private static final String NEWER =
      " and c.publishedAt >= :at and (c.publishedAt > :at or c.id > :id)";
  private static final String NEWEST_FIRST = " order by c.publishedAt desc, c.id desc";

  @PersistenceContext private EntityManager em;

  /** The posts of everyone, strictly older than the cursor. */
  public Page<PostCard> pageOf(Viewer viewer, Cursor before, int size) {
    return page(after(before, cards(viewer, OLDER + NEWEST_FIRST)), size);
  }

  /** The posts of one person, strictly older than the cursor. */
  public Page<PostCard> pageBy(Viewer viewer, long personId, Cursor before, int size) {
    return page(
        after(before, cards(viewer, " and a.id = :author" + OLDER + NEWEST_FIRST))
            .setParameter("author", personId),
        size);
  }

  /** The posts that carry a hashtag or have a comment that does, strictly older than the cursor. */
  public Page<PostCard> pageTagged(Viewer viewer, String tagKey, Cursor before, int size) {
    List<Cursor> oneMore =
        after(before, em.createQuery(TAGGED + OLDER + NEWEST_FIRST, Cursor.class))
            .setParameter("viewer", viewer.id())
            .setParameter("tag", tagKey)
            .setMaxResults(size + 1)
            .getResultList();
    Page<Cursor> page = Page.cut(oneMore, size, Cursor::toString);
    if (page.rows().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<PostCard> rows =
        cards(viewer, " and c.id in :ids" + NEWEST_FIRST)
            .setParameter("ids", page.rows().stream().map(Cursor::id).toList())
            .getResultList();
    return new Page<>(rows, page.next());
  }

  /** The latest posts, at most {@code size}, strictly newer than the cursor. */
  public List<PostCard> newer(Viewer viewer, Cursor than, int size) {
    return after(than, cards(viewer, NEWER + NEWEST_FIRST)).setMaxResults(size).getResultList();
  }

  /** How many posts of others are newer than the cursor. */
  public long countNewer(Viewer viewer, Cursor than) {
    return after(
            than,
            em.createQuery("select count(c.id)" + FROM + " and a.id <> :viewer" + NEWER, Long.class)
                .setParameter("viewer", viewer.id()))
        .getSingleResult();
  }

  public Optional<PostCard> find(Viewer viewer, long id) {
    return cards(viewer, " and c.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** Those of these posts that the viewer may see. */
  public List<PostCard> some(Viewer viewer, Collection<Long> ids) {
    return cards(viewer, " and c.id in :ids").setParameter("ids", ids).getResultList();
  }

  private TypedQuery<PostCard> cards(Viewer viewer, String rest) {
    return em.createQuery(CARD + rest, PostCard.class).setParameter("viewer", viewer.id());
  }

  private static <T> TypedQuery<T> after(Cursor cursor, TypedQuery<T> query) {
    return query.setParameter("at", cursor.at()).setParameter("id", cursor.id());
  }

  private static Page<PostCard> page(TypedQuery<PostCard> query, int size) {
    return Page.cut(query.setMaxResults(size + 1).getResultList(), size, PostCard::cursor);
  }
}
