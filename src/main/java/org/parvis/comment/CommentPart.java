package org.parvis.comment;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * The latest two comments of each card, how they are liked, and how many there are, in one query.
 *
 * <p>SQL, because JPQL can't take the latest two of each: one short index scan for each content,
 * which Derby must be shown: by itself it sorts the comments of each.
 */
@ApplicationScoped
@Transactional
public class CommentPart implements CardPart<CommentGlimpse> {

  private static final int LATEST = 2;
  private static final String LATEST_OF_ONE =
      """
      select * from (select x.* from comment x --DERBY-PROPERTIES index=comment_latest_index
        where x.content_id = ? and x.deleted_at is null
        order by x.written_at desc, x.id desc fetch first %d rows only) latest
      """
          .formatted(LATEST);
  private static final String CARDS =
      "select "
          + CommentRows.COLUMNS
          + ", pa.name, (select count(*) from comment n"
          + " where n.content_id = k.content_id and n.deleted_at is null) from (";
  private static final String OF_EACH =
      ") k join content c on c.id = k.content_id join person a on a.id = k.author_id"
          + " left join comment q on q.id = k.parent_id left join person pa on pa.id = q.author_id where"
          + Door.OPEN_SQL;

  @PersistenceContext private EntityManager em;

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public Map<Long, CommentGlimpse> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, CommentGlimpse> glimpses = new HashMap<>();
    contentIds.forEach(id -> glimpses.put(id, CommentGlimpse.NONE));
    for (Row row : rows(viewer, contentIds)) {
      CommentCard card = CommentRows.card(row, row.text(CommentRows.WIDTH), viewer);
      glimpses.merge(
          card.contentId(),
          new CommentGlimpse(row.number(CommentRows.WIDTH + 1), List.of(card)),
          CommentPart::both);
    }
    return glimpses;
  }

  /** In the order of time, which a database need not keep in what it joins. */
  private static CommentGlimpse both(CommentGlimpse some, CommentGlimpse one) {
    List<CommentCard> latest = new ArrayList<>(some.latest());
    latest.addAll(one.latest());
    latest.sort(comparing(CommentCard::writtenAt).thenComparing(CommentCard::id));
    return new CommentGlimpse(one.count(), latest);
  }

  private List<Row> rows(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return List.of();
    }
    Sql sql = new Sql().add(CARDS, viewer.id());
    String between = "";
    for (Long id : contentIds) {
      sql.add(between + LATEST_OF_ONE, id);
      between = " union all ";
    }
    return sql.add(OF_EACH, viewer.id()).rows(em);
  }
}
