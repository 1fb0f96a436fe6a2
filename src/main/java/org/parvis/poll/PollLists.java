package org.parvis.poll;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.audience.Audience;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** Which polls there are for someone: by the ids of their labels. */
@Stateless
public class PollLists {

  /** More is not told apart in a menu. */
  static final int MOST_COUNTED = 100;

  private static final String POLLS =
      " from poll p join content c on c.id = p.id"
          + " left join poll_voter w on w.poll_id = p.id and w.person_id = ? where"
          + Door.OPEN_SQL;

  /** What stands in places that one is in: of others one is not reminded. */
  private static final String IN_MINE =
      "and (c.audience_id = "
          + Audience.COMPANY
          + " or exists (select 1 from audience_grant i"
          + " where i.audience_id = c.audience_id and i.person_id = ?))";

  private static final String THERE = "and c.audience_id = ?";

  private static final String OPEN = " and p.closed_at is null and p.closes_at > ?";

  /** 0 for those that are still to be answered. */
  private static final String VOTED = "(case when w.person_id is null then 0 else 1 end)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Which list. */
  public enum Shown {
    /** Open to the viewer; those not answered first, then by their end. */
    OPEN,
    /** Asked by the viewer, the latest first. */
    MINE,
    /** Over, the latest first. */
    CLOSED
  }

  /**
   * A page of one of the lists.
   *
   * @param place where they were asked, null for wherever the viewer is
   * @param after where it starts, null for the beginning
   */
  public Page<Long> page(Viewer viewer, Shown shown, Long place, String after, int size) {
    Start start = Start.parse(after, shown);
    List<Row> rows =
        query(viewer, shown, place, start)
            .add(" fetch first " + (size + 1) + " rows only")
            .rows(em);
    Page<Row> page =
        Page.cut(
            rows, size, row -> new Start(row.number(1), row.number(2), row.number(0)).toString());
    return new Page<>(page.rows().stream().map(row -> row.number(0)).toList(), page.next());
  }

  private Sql query(Viewer viewer, Shown shown, Long place, Start start) {
    Sql where = place == null ? new Sql().add(IN_MINE, viewer.id()) : new Sql().add(THERE, place);
    return switch (shown) {
      case OPEN ->
          new Sql()
              .add("select p.id, " + VOTED + ", p.closes_at" + POLLS, viewer.id(), viewer.id())
              .add(where)
              .add(OPEN, clock.instant())
              .add(" and (" + VOTED + " > ? or " + VOTED + " = ?", start.first, start.first)
              .add(" and (p.closes_at > ? or p.closes_at = ?", start.second, start.second)
              .add(" and p.id > ?)) order by 2, 3, 1", start.id);
      case MINE ->
          new Sql()
              .add("select p.id, 0, c.published_at" + POLLS, viewer.id(), viewer.id())
              .add(place == null ? new Sql() : where)
              .add(" and c.author_id = ?", viewer.id())
              .add(" and (c.published_at < ? or c.published_at = ?", start.second, start.second)
              .add(" and p.id < ?) order by 3 desc, 1 desc", start.id);
      case CLOSED ->
          new Sql()
              .add("select p.id, 0, p.closed_at" + POLLS, viewer.id(), viewer.id())
              .add(where)
              .add(" and p.closed_at is not null")
              .add(" and (p.closed_at < ? or p.closed_at = ?", start.second, start.second)
              .add(" and p.id < ?) order by 3 desc, 1 desc", start.id);
    };
  }

  /**
   * How many are open to the viewer and not answered, by the place where they were asked; counted
   * no further than a menu shows.
   */
  public Map<Long, Long> unanswered(Viewer viewer) {
    return new Sql()
            .add("select c.audience_id" + POLLS, viewer.id(), viewer.id())
            .add(IN_MINE + OPEN, viewer.id(), clock.instant())
            .add(" and w.person_id is null fetch first " + MOST_COUNTED + " rows only")
            .rows(em)
            .stream()
            .collect(Collectors.groupingBy(row -> row.number(0), Collectors.counting()));
  }

  /** Where a page of a list starts. */
  private record Start(long first, long second, long id) {

    static Start parse(String text, Shown shown) {
      if (text == null || !text.matches("[01]-\\d{1,18}-\\d{1,18}")) {
        return shown == Shown.OPEN ? new Start(0, 0, 0) : new Start(0, Long.MAX_VALUE, 0);
      }
      String[] parts = text.split("-");
      return new Start(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
      return first + "-" + second + "-" + id;
    }
  }
}
