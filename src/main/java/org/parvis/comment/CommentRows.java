package org.parvis.comment;

import org.parvis.person.Viewer;
import org.parvis.storage.Row;

/** How a comment is read in SQL, by whoever needs it. */
final class CommentRows {

  /**
   * Of {@code comment k} and its author {@code person a}, with one parameter: the id of whoever
   * looks.
   */
  static final String COLUMNS =
      "k.id, k.content_id, k.parent_id, k.body, k.html, k.written_at, k.edited_at, k.deleted_at,"
          + " k.version, k.thread_at, k.thread_id, a.id, a.slug, a.name, a.portrait, a.job_title,"
          + " a.department, k.withheld, k.withheld_reason, (select count(*) from comment_like l where l.comment_id = k.id),"
          + " (select count(*) from comment_like m where m.comment_id = k.id and m.person_id = ?)";

  /** How many columns these are. */
  static final int WIDTH = 21;

  private CommentRows() {}

  /**
   * @param row starts with {@link #COLUMNS}
   * @param answered the name of whom it answers, empty where its thread says so
   * @param viewer who looks: their own words stay, where they were hidden
   */
  static CommentCard card(Row row, String answered, Viewer viewer) {
    boolean hidden = "HIDDEN".equals(row.text(17)) && viewer.is(row.number(11));
    return new CommentCard(
        row.number(0),
        row.number(1),
        row.numberOrNull(2),
        answered,
        row.text(3),
        row.text(4),
        row.instant(5),
        row.instant(6),
        row.instant(7),
        (int) row.number(8),
        row.instant(9),
        row.number(10),
        row.number(11),
        row.text(12),
        row.text(13),
        row.text(14),
        row.text(15),
        row.text(16),
        row.number(19),
        row.number(20),
        hidden ? row.text(18) : null);
  }
}
