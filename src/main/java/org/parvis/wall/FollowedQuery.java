package org.parvis.wall;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.parvis.mark.Unread;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.storage.Sql;

/**
 * Where what someone follows stands in the stream; its cards are read through the door afterwards.
 *
 * <p>Both indexes of a place hold all that orders it. As much is read as was ever published in the
 * loudest places of the viewer, and as they follow; not the wall.
 */
final class FollowedQuery {

  private final Viewer viewer;
  private final Reading reading;
  private final Cursor before;
  private final String column;
  private final String index;

  FollowedQuery(Viewer viewer, Reading reading, Cursor before) {
    this.viewer = viewer;
    this.reading = reading;
    this.before = before;
    column = reading.isByActivity() ? "last_activity_at" : "published_at";
    index = reading.isByActivity() ? "content_audience_activity_index" : "content_audience_index";
  }

  /** The first, at most {@code size}. */
  List<Cursor> first(EntityManager em, CircleQuery circle, int size) {
    Sql sql =
        new Sql()
            .add("select c.id, c." + column + " from content c --DERBY-PROPERTIES index=" + index)
            .add("\n where ")
            .add(circle.loudest());
    narrow(sql)
        .add(" union select c.id, c." + column + " from --DERBY-PROPERTIES joinOrder=FIXED\n")
        .add(" mark f, content c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n")
        .add(" where f.person_id = ? and f.follows = 'FOLLOWED'", viewer.id())
        .add(" and c.id = f.content_id");
    narrow(sql).add(" order by 2 desc, 1 desc fetch first " + size + " rows only");
    return sql.rows(em).stream().map(row -> new Cursor(row.instant(1), row.number(0))).toList();
  }

  private Sql narrow(Sql sql) {
    String below = " and c.%1$s <= ? and (c.%1$s < ? or c.id < ?) and c.deleted_at is null";
    sql.add(below.formatted(column), before.at(), before.at(), before.id());
    if (reading.isUnread()) {
      sql.add(
          " and " + Unread.BY_VIEWER_SQL, viewer.reading().readBefore(), viewer.id(), viewer.id());
    }
    return sql;
  }
}
