package org.parvis.wall;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.storage.InstantConverter;

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
    NEWEST_OF_ONE("published_at", "content_author_index");

    private final String column;
    private final String index;

    Order(String column, String index) {
      this.column = column;
      this.index = index;
    }
  }

  private static final String CARDS =
      """
      select c.id, c.kind, c.title, p.body, c.text, c.published_at, c.last_activity_at, c.edited_at,
        c.version, a.id, a.slug, a.name, a.portrait, a.job_title, a.department, c.audience_id,
        p.shares, p.quoted_id
      from --DERBY-PROPERTIES joinOrder=FIXED
        content c --DERBY-PROPERTIES index=%s
        , post p --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
        , person a --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
      where p.id = c.id and a.id = c.author_id and
      """;

  private final InstantConverter instants = new InstantConverter();
  private final StringBuilder conditions = new StringBuilder(Door.OPEN_SQL);
  private final List<Object> values = new ArrayList<>();
  private final Order order;

  StreamQuery(Viewer viewer, Order order) {
    this.order = order;
    values.add(viewer.id());
  }

  /**
   * @param condition SQL over the label {@code c}, with as many parameters as there are values
   */
  StreamQuery and(String condition, Object... itsValues) {
    conditions.append(" and ").append(condition);
    values.addAll(List.of(itsValues));
    return this;
  }

  /** What comes strictly after the cursor, further down. */
  StreamQuery below(Cursor cursor) {
    return beyond("<", cursor);
  }

  /** What comes strictly before the cursor, further up. */
  StreamQuery above(Cursor cursor) {
    return beyond(">", cursor);
  }

  private StreamQuery beyond(String side, Cursor cursor) {
    Long at = instants.convertToDatabaseColumn(cursor.at());
    String condition = "c.%1$s %2$s= ? and (c.%1$s %2$s ? or c.id %2$s ?)";
    return and(condition.formatted(order.column, side), at, at, cursor.id());
  }

  /** The first cards, at most {@code size}. */
  List<PostCard> first(EntityManager em, int size) {
    String sql =
        CARDS.formatted(order.index)
            + conditions
            + " order by c.%s desc, c.id desc fetch first %d rows only"
                .formatted(order.column, size);
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<PostCard> cards = new ArrayList<>();
    query.getResultList().forEach(row -> cards.add(card((Object[]) row)));
    return cards;
  }

  private PostCard card(Object[] row) {
    return new PostCard(
        number(row[0]),
        Content.Kind.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        instants.convertToEntityAttribute(number(row[5])),
        instants.convertToEntityAttribute(number(row[6])),
        instants.convertToEntityAttribute(number(row[7])),
        ((Number) row[8]).intValue(),
        number(row[9]),
        (String) row[10],
        (String) row[11],
        (String) row[12],
        (String) row[13],
        (String) row[14],
        number(row[15]),
        (Number) row[16],
        number(row[17]));
  }

  private static Long number(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }
}
