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
import org.parvis.storage.Sql;

/** Reads the comments of a content, through its door. */
@Stateless
public class Discussion {

  private static final String CARD = "select " + CommentRows.COLUMNS;

  /** Derby counts on reading all comments of all contents, unless it is told where to start. */
  private static final String OF_ONE =
      """
       from --DERBY-PROPERTIES joinOrder=FIXED
        comment k --DERBY-PROPERTIES index=comment_thread_index
        , content c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
        , person a --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
       where c.id = k.content_id and a.id = k.author_id and k.content_id = ? and
      """;

  private static final String OF_SOME =
      " from comment k join content c on c.id = k.content_id join person a on a.id = k.author_id where";
  private static final String SHOWN =
      " and (k.deleted_at is null or k.withheld = 'HIDDEN' and k.author_id = ? or exists"
          + " (select 1 from comment x where x.parent_id = k.id and x.deleted_at is null))";
  private static final String BEFORE =
      " and k.thread_at <= ? and (k.thread_at < ? or k.thread_id < ?"
          + " or (k.thread_id = ? and (k.written_at < ? or (k.written_at = ? and k.id < ?))))";
  private static final String FROM =
      " and k.thread_at >= ? and (k.thread_at > ? or k.thread_id > ?"
          + " or (k.thread_id = ? and (k.written_at > ? or (k.written_at = ? and k.id >= ?))))";
  private static final String FIRST_FIRST =
      " order by k.thread_at, k.thread_id, k.written_at, k.id";
  private static final String LAST_FIRST =
      " order by k.thread_at desc, k.thread_id desc, k.written_at desc, k.id desc";

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
    if (ids.isEmpty()) {
      return List.of();
    }
    return cards(
        viewer,
        new Sql()
            .add(CARD + OF_SOME + Door.OPEN_SQL + " and k.id in ", viewer.id(), viewer.id())
            .addEach(ids)
            .add(SHOWN + FIRST_FIRST, viewer.id()));
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
    return cards(
        viewer,
        new Sql()
            .add(CARD + OF_ONE + Door.OPEN_SQL, viewer.id(), contentId, viewer.id())
            .add(
                SHOWN + which,
                viewer.id(),
                place.threadAt(),
                place.threadAt(),
                place.threadId(),
                place.threadId(),
                place.writtenAt(),
                place.writtenAt(),
                place.id())
            .add(" fetch first " + size + " rows only"));
  }

  private List<CommentCard> cards(Viewer viewer, Sql sql) {
    return sql.rows(em).stream().map(row -> CommentRows.card(row, "", viewer)).toList();
  }

  /** One comment; a deleted one for its author only, who may want it back. */
  public Optional<CommentCard> find(Viewer viewer, long id) {
    String one = " and k.id = ? and (k.deleted_at is null or a.id = ?)";
    return cards(
            viewer,
            new Sql()
                .add(CARD + OF_SOME + Door.OPEN_SQL, viewer.id(), viewer.id())
                .add(one, id, viewer.id()))
        .stream()
        .findFirst();
  }
}
