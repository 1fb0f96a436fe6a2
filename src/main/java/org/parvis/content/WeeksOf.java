package org.parvis.content;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parvis.storage.Sql;

/**
 * Asks one table for {@link Presence#weeks}: a row for each person and week, however much was done.
 *
 * @param person the column that says who
 * @param at the column that says when
 * @param from the tables, in the order in which they are read, one of them {@code content c}
 * @param where how they belong together, and what of them counts
 */
public record WeeksOf(String person, String at, String from, String where) {

  private static final long WEEK = Presence.WEEK.toNanos() / 1000;

  /** Reads the label of everything that stands in one place first. */
  public static final String OF_PLACE =
      """
       from --DERBY-PROPERTIES joinOrder=FIXED
        content c --DERBY-PROPERTIES index=content_audience_index
      """;

  private static final String INSIDE =
      " and exists (select 1 from audience_grant g where g.audience_id = c.audience_id"
          + " and g.person_id = ";

  /** By the ids of people. */
  public Map<Long, Set<Long>> read(
      EntityManager em, long audienceId, Instant begin, Instant until) {
    Map<Long, Set<Long>> weeks = new HashMap<>();
    new Sql()
        .add("select distinct " + person + ", (" + at + " - ?) / " + WEEK, begin)
        .add(from)
        .add(" where c.audience_id = ? and c.deleted_at is null", audienceId)
        .add(" and " + at + " >= ? and " + at + " < ?", begin, until)
        .add(where)
        .add(INSIDE + person + ")")
        .rows(em)
        .forEach(
            row -> weeks.computeIfAbsent(row.number(0), id -> new HashSet<>()).add(row.number(1)));
    return weeks;
  }
}
