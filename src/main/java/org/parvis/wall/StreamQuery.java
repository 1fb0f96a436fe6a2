package org.parvis.wall;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * A page of the stream, through the door.
 *
 * <p>SQL, because JPQL can't say in which index to start. Derby does not know that twenty rows are
 * wanted: left to itself, it reads and sorts the whole wall for each page. PostgreSQL takes the
 * hints for comments.
 */
final class StreamQuery {

  /** In which order, by which index. */
  enum Order {
    NEWEST("published_at", "content_published_index"),
    ACTIVE("last_activity_at", "content_activity_index"),
    NEWEST_OF_ONE("published_at", "content_author_index"),
    NEWEST_OF_PLACE("published_at", "content_audience_index"),
    ACTIVE_OF_PLACE("last_activity_at", "content_audience_activity_index");

    private final String column;
    private final String index;

    Order(String column, String index) {
      this.column = column;
      this.index = index;
    }
  }

  private static final String CARD =
      "select c.id, c.kind, c.title, p.body, c.text, c.published_at, c.last_activity_at, c.edited_at,"
          + " c.version, a.id, a.slug, a.name, a.portrait, a.job_title, a.department, c.audience_id,"
          + " p.shares, p.quoted_id, c.lock_reason, p.spread_id";

  private static final String FROM =
      """
       from --DERBY-PROPERTIES joinOrder=FIXED
        content c --DERBY-PROPERTIES index=%s
        , post p --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
        , person a --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
      where p.id = c.id and a.id = c.author_id and
      """;

  private final Sql sql = new Sql();
  private final Order order;

  StreamQuery(Viewer viewer, Order order) {
    this.order = order;
    sql.add(FROM.formatted(order.index) + Door.OPEN_SQL, viewer.id());
  }

  /**
   * @param first a condition over the label {@code c} that costs less than the door
   */
  StreamQuery(Viewer viewer, Order order, Sql first) {
    this.order = order;
    sql.add(FROM.formatted(order.index)).add(first).add(" and" + Door.OPEN_SQL, viewer.id());
  }

  /**
   * Of the posts that share one text only one that the viewer would be shown: the first in this
   * order; of those of the same moment, the one that was published first.
   *
   * @param circle what they are shown, over the label {@code t}
   */
  StreamQuery once(Viewer viewer, Sql circle) {
    String column = order.column;
    sql.add(" and (p.spread_id is null or not exists (select 1 from post s, content t")
        .add(" where s.spread_id = p.spread_id and t.id = s.id and t.id <> c.id")
        .add(" and (t.%1$s > c.%1$s or t.%1$s = c.%1$s and t.id < c.id) and ".formatted(column))
        .add(circle)
        .add(" and" + Door.OPEN_SQL.replace("c.", "t.") + "))", viewer.id());
    return this;
  }

  /**
   * @param condition SQL over the label {@code c}, with as many parameters as there are values
   */
  StreamQuery and(String condition, Object... itsValues) {
    sql.add(" and " + condition, itsValues);
    return this;
  }

  /** What comes strictly after the cursor, further down. */
  StreamQuery below(Cursor cursor) {
    return beyond("<", ">", cursor);
  }

  /** What comes strictly before the cursor, further up. */
  StreamQuery above(Cursor cursor) {
    return beyond(">", "<", cursor);
  }

  /**
   * With {@code not}, as PostgreSQL takes it for granted that {@code or} lets half of the wall
   * through: it would find a plan that knows the moment worth making anew for each page, which
   * takes several times as long as reading it.
   */
  private StreamQuery beyond(String side, String other, Cursor cursor) {
    String condition = "c.%1$s %2$s= ? and not (c.%1$s = ? and c.id %3$s= ?)";
    return and(
        condition.formatted(order.column, side, other), cursor.at(), cursor.at(), cursor.id());
  }

  /** The first cards, at most {@code size}. */
  List<PostCard> first(EntityManager em, int size) {
    String first = " order by c.%s desc, c.id desc fetch first %d rows only";
    return new Sql()
        .add(CARD).add(sql).add(first.formatted(order.column, size)).rows(em).stream()
            .map(StreamQuery::card)
            .toList();
  }

  /** How many there are. */
  long count(EntityManager em) {
    return new Sql().add("select count(*)").add(sql).rows(em).get(0).number(0);
  }

  private static PostCard card(Row row) {
    return new PostCard(
        row.number(0),
        Content.Kind.valueOf(row.text(1)),
        row.text(2),
        row.text(3),
        row.text(4),
        row.instant(5),
        row.instant(6),
        row.instant(7),
        (int) row.number(8),
        row.number(9),
        row.text(10),
        row.text(11),
        row.text(12),
        row.text(13),
        row.text(14),
        row.number(15),
        row.number(16),
        row.numberOrNull(17),
        row.text(18),
        row.numberOrNull(19));
  }
}
