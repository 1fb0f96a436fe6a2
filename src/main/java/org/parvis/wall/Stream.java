package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.audience.MyPlaces;
import org.parvis.mark.Unread;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;
import org.parvis.storage.Sql;

/** Reads the wall, in the order and with the choice that its reader wants, through the door. */
@Stateless
public class Stream {

  /** One card of whatever the rest of the query lets through. */
  static final String SELECT =
      "select new org.parvis.wall.PostCard(c.id, c.kind, c.title, p.body, c.text, c.publishedAt,"
          + " c.lastActivityAt, c.editedAt, c.version, a.id, a.slug, a.name, a.portrait, a.jobTitle, a.department,"
          + " c.audience.id, p.shares, p.quotedId, c.lockReason, p.spreadId)"
          + " from Post p join p.content c join c.author a where";

  private static final String CARD = SELECT + Door.OPEN;
  private static final String QUOTES =
      "select new org.parvis.wall.Quote(c.id, c.title, substring(c.text, 1, 400), c.publishedAt,"
          + " a.id, a.slug, a.name, a.portrait) from Content c join c.author a"
          + " where c.id in :ids and"
          + Door.OPEN;
  private static final String TWINS =
      "select new org.parvis.wall.Twin(p.spreadId, c.id, c.audienceId) from Post p join p.content c"
          + " where p.spreadId in :spreads and"
          + Door.OPEN
          + "order by c.id";
  private static final String TAGGED =
      "select distinct new org.parvis.shared.Cursor(c.publishedAt, c.id) from Hashtag h"
          + " join h.content c where h.tagKey = :tag and"
          + Door.OPEN;

  /**
   * So that Derby starts in its index: with {@code or} outside it read and sorted the whole wall.
   */
  private static final String OLDER =
      " and c.publishedAt <= :at and (c.publishedAt < :at or c.id < :id)";

  private static final String NEWEST_FIRST = " order by c.publishedAt desc, c.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private MyPlaces myPlaces;

  /** What is for the viewer, the newest first, strictly older than the cursor. */
  public Page<PostCard> pageOf(Viewer viewer, Cursor before, int size) {
    return pageOf(viewer, Reading.PLAIN, before, size);
  }

  /** What is for the viewer as this reading wants it, strictly after the cursor. */
  public Page<PostCard> pageOf(Viewer viewer, Reading reading, Cursor before, int size) {
    return pageOf(viewer, Circle.FOR_ME, reading, Set.of(), before, size);
  }

  /**
   * What a circle holds as this reading wants it, strictly after the cursor.
   *
   * @param without the ids of those that stand elsewhere
   */
  public Page<PostCard> pageOf(
      Viewer viewer, Circle circle, Reading reading, Set<Long> without, Cursor before, int size) {
    if (circle == Circle.FOLLOWED) {
      return pageFollowed(viewer, reading, before, size);
    }
    StreamQuery query =
        new StreamQuery(
                viewer,
                reading.isByActivity() ? StreamQuery.Order.ACTIVE : StreamQuery.Order.NEWEST,
                circle(viewer, circle))
            .once(viewer, circle(viewer, circle, "t"));
    without.forEach(id -> query.and("c.id <> ?", id));
    return page(viewer, query, reading, before, size);
  }

  /** Who follows little would have the whole wall searched for it: it is found first, then read. */
  private Page<PostCard> pageFollowed(Viewer viewer, Reading reading, Cursor before, int size) {
    List<Cursor> oneMore =
        new FollowedQuery(viewer, reading, before)
            .first(em, new CircleQuery(viewer, myPlaces.of(viewer)), size + 1);
    Page<Cursor> page = Page.cut(oneMore, size, Cursor::toString);
    return new Page<>(
        once(all(viewer, page.rows().stream().map(Cursor::id).toList())), page.next());
  }

  /** Of those that share one text, the first. */
  private static List<PostCard> once(List<PostCard> cards) {
    Set<Long> seen = new HashSet<>();
    return cards.stream().filter(c -> c.spreadId() == null || seen.add(c.spreadId())).toList();
  }

  private Sql circle(Viewer viewer, Circle circle) {
    return circle(viewer, circle, "c");
  }

  private Sql circle(Viewer viewer, Circle circle, String label) {
    return new CircleQuery(viewer, myPlaces.of(viewer), label).of(circle);
  }

  /** The posts of one place as this reading wants them, strictly after the cursor. */
  public Page<PostCard> pageIn(
      Viewer viewer, long audienceId, Reading reading, Cursor before, int size) {
    return pageIn(viewer, audienceId, reading, Set.of(), before, size);
  }

  /**
   * The same without some of them, which stand elsewhere.
   *
   * @param without their ids
   */
  public Page<PostCard> pageIn(
      Viewer viewer, long audienceId, Reading reading, Set<Long> without, Cursor before, int size) {
    StreamQuery query =
        new StreamQuery(
                viewer,
                reading.isByActivity()
                    ? StreamQuery.Order.ACTIVE_OF_PLACE
                    : StreamQuery.Order.NEWEST_OF_PLACE)
            .and("c.audience_id = ?", audienceId);
    without.forEach(id -> query.and("c.id <> ?", id));
    return page(viewer, query, reading, before, size);
  }

  private Page<PostCard> page(
      Viewer viewer, StreamQuery query, Reading reading, Cursor before, int size) {
    if (reading.isUnread()) {
      query.and(Unread.BY_VIEWER_SQL, viewer.reading().readBefore(), viewer.id(), viewer.id());
    }
    return page(
        viewer,
        query.below(before),
        size,
        reading.isByActivity() ? PostCard::activityCursor : PostCard::cursor);
  }

  /** Those of these posts that the viewer may see, in the order of their ids here. */
  public List<PostCard> all(Viewer viewer, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return some(viewer, ids).stream()
        .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
        .toList();
  }

  /** The posts of one person, strictly older than the cursor. */
  public Page<PostCard> pageBy(Viewer viewer, long personId, Cursor before, int size) {
    return page(
        viewer,
        new StreamQuery(viewer, StreamQuery.Order.NEWEST_OF_ONE)
            .and("c.author_id = ?", personId)
            .once(viewer, new Sql().add("1 = 1"))
            .below(before),
        size,
        PostCard::cursor);
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
        read(
            viewer,
            cards(viewer, " and c.id in :ids" + NEWEST_FIRST)
                .setParameter("ids", page.rows().stream().map(Cursor::id).toList()));
    return new Page<>(once(rows), page.next());
  }

  /** What a circle holds that is newer than the cursor: the latest, at most {@code size}. */
  public List<PostCard> newer(Viewer viewer, Circle circle, Cursor than, int size) {
    return quoting(viewer, latest(viewer, circle).above(than).first(em, size));
  }

  /** The same of one place. */
  public List<PostCard> newerIn(Viewer viewer, long audienceId, Cursor than, int size) {
    return quoting(viewer, latestIn(viewer, audienceId).above(than).first(em, size));
  }

  /** How many posts of others a circle holds that are newer than the cursor. */
  public long countNewer(Viewer viewer, Circle circle, Cursor than) {
    return latest(viewer, circle).and("a.id <> ?", viewer.id()).above(than).count(em);
  }

  /** The same of one place. */
  public long countNewerIn(Viewer viewer, long audienceId, Cursor than) {
    return latestIn(viewer, audienceId).and("a.id <> ?", viewer.id()).above(than).count(em);
  }

  private StreamQuery latest(Viewer viewer, Circle circle) {
    return new StreamQuery(viewer, StreamQuery.Order.NEWEST, circle(viewer, circle))
        .once(viewer, circle(viewer, circle, "t"));
  }

  private static StreamQuery latestIn(Viewer viewer, long audienceId) {
    return new StreamQuery(viewer, StreamQuery.Order.NEWEST_OF_PLACE)
        .and("c.audience_id = ?", audienceId);
  }

  public Optional<PostCard> find(Viewer viewer, long id) {
    return read(viewer, cards(viewer, " and c.id = :id").setParameter("id", id)).stream()
        .findFirst();
  }

  /** Those of these posts that the viewer may see. */
  public List<PostCard> some(Viewer viewer, Collection<Long> ids) {
    return read(viewer, cards(viewer, " and c.id in :ids").setParameter("ids", ids));
  }

  private TypedQuery<PostCard> cards(Viewer viewer, String rest) {
    return em.createQuery(CARD + rest, PostCard.class).setParameter("viewer", viewer.id());
  }

  private static <T> TypedQuery<T> after(Cursor cursor, TypedQuery<T> query) {
    return query.setParameter("at", cursor.at()).setParameter("id", cursor.id());
  }

  private Page<PostCard> page(
      Viewer viewer, StreamQuery query, int size, Function<PostCard, String> cursorOf) {
    return Page.cut(quoting(viewer, query.first(em, size + 1)), size, cursorOf);
  }

  private List<PostCard> read(Viewer viewer, TypedQuery<PostCard> query) {
    return quoting(viewer, query.getResultList());
  }

  /** The cards with where else they stand: one query more where one does. */
  private List<PostCard> spreading(Viewer viewer, List<PostCard> cards) {
    Set<Long> spreads =
        cards.stream().map(PostCard::spreadId).filter(Objects::nonNull).collect(Collectors.toSet());
    if (spreads.isEmpty()) {
      return cards;
    }
    Map<Long, List<Twin>> twins =
        em.createQuery(TWINS, Twin.class)
            .setParameter("spreads", spreads)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .collect(Collectors.groupingBy(Twin::spreadId));
    return cards.stream().map(card -> card.among(twins.get(card.spreadId()))).toList();
  }

  /**
   * The cards with the originals that they quote: one query more where one does. Derby reads whole
   * tables if the stream itself joins them.
   */
  private List<PostCard> quoting(Viewer viewer, List<PostCard> found) {
    List<PostCard> cards = spreading(viewer, found);
    Set<Long> quoted =
        cards.stream()
            .filter(card -> card.quote() != null)
            .map(card -> card.quote().id())
            .collect(Collectors.toSet());
    if (quoted.isEmpty()) {
      return cards;
    }
    Map<Long, Quote> originals =
        em.createQuery(QUOTES, Quote.class)
            .setParameter("ids", quoted)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .collect(Collectors.toMap(Quote::id, Function.identity()));
    return cards.stream()
        .map(
            card ->
                card.quote() == null
                    ? card
                    : card.quoting(originals.getOrDefault(card.quote().id(), card.quote())))
        .toList();
  }
}
