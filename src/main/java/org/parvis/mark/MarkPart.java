package org.parvis.mark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.LookupPart;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * What each card's viewer has read, put aside and follows, and by how many it was seen, in one row
 * for each card.
 */
@ApplicationScoped
@Transactional
public class MarkPart extends LookupPart<MarkCard> {

  private static final String MARKS =
      "select c.id, c.author_id, c.published_at, r.content_id, m.saved_at, m.follows, s.people, m.folded_at"
          + " from content c"
          + " left join read_mark r on r.person_id = ? and r.content_id = c.id"
          + " left join mark m on m.person_id = ? and m.content_id = c.id"
          + " left join seen s on s.content_id = c.id"
          + " where"
          + Door.OPEN_SQL
          + " and c.id in ";

  @Override
  public String name() {
    return "mark";
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    Sql marks = new Sql().add(MARKS, viewer.id(), viewer.id(), viewer.id()).addEach(contentIds);
    return Lookup.of(name(), marks);
  }

  @Override
  public Map<Long, MarkCard> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    Map<Long, MarkCard> cards = new HashMap<>();
    for (Row row : rows) {
      MarkCard card = card(row, viewer);
      cards.put(card.contentId(), card);
    }
    return cards;
  }

  private static MarkCard card(Row row, Viewer viewer) {
    boolean read =
        !row.isNull(3)
            || viewer.is(row.number(1))
            || !row.instant(2).isAfter(viewer.reading().readBefore());
    return new MarkCard(
        row.number(0),
        read,
        !row.isNull(4),
        row.isNull(5) ? null : Follow.valueOf(row.text(5)),
        row.isNull(6) ? 0 : row.number(6),
        row.instant(7));
  }
}
