package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Door;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Text;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** The proposals that someone sees, in several orders. */
@Stateless
public class ProposalList {

  private static final int EXCERPT = 220;
  private static final Duration YEAR = Duration.ofDays(366);

  private static final String ROWS =
      "select "
          + ProposalRows.COLUMNS
          + ", c.title, substr(c.text, 1, 500), p.asked_at, c.audience_id,"
          + " a.id, a.slug, a.name, a.portrait, a.job_title, a.department"
          + " from proposal p join content c on c.id = p.id join person a on a.id = p.author_id"
          + ProposalRows.JOINS
          + " where p.id in ";

  /** So that Derby starts in the index of the order, and looks at no more than it shows. */
  private static final String FROM =
      """
       from --DERBY-PROPERTIES joinOrder=FIXED
        proposal p --DERBY-PROPERTIES index=%s
        , content c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
      where c.id = p.id and
      """;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * @param after where it starts; empty for the top
   */
  public Page<ProposalRow> page(
      Viewer viewer, ProposalFilter filter, Optional<Rank> after, int size) {
    Instant now = clock.instant();
    Page<Rank> ranks = Page.cut(ranks(viewer, filter, after, size + 1, now), size, Rank::toString);
    return new Page<>(rows(viewer, ranks.rows(), now), ranks.next());
  }

  /** Where they stand, before what they show is read: of more than these nothing is. */
  private List<Rank> ranks(
      Viewer viewer, ProposalFilter filter, Optional<Rank> after, int most, Instant now) {
    ProposalFilter.Order order = filter.order();
    Sql sql =
        new Sql().add("select p." + order.column() + ", p.id").add(FROM.formatted(filter.index()));
    narrow(sql, viewer, filter, now);
    after.ifPresent(rank -> beyond(sql, order, rank));
    sql.add(Door.OPEN_SQL, viewer.id());
    String side = order.isAscending() ? "asc" : "desc";
    String end = " order by p.%1$s %2$s, p.id %2$s fetch first %3$d rows only";
    return sql.add(end.formatted(order.column(), side, most)).rows(em).stream()
        .map(row -> new Rank(row.number(0), row.number(1)))
        .toList();
  }

  /** What they show, in this order; nothing of what the viewer does not see. */
  public List<ProposalRow> rows(Viewer viewer, List<Rank> ranks, Instant now) {
    if (ranks.isEmpty()) {
      return List.of();
    }
    List<Long> ids = ranks.stream().map(Rank::id).toList();
    return new Sql()
            .add(ROWS, viewer.id(), viewer.id())
            .addEach(ids)
            .add(" and" + Door.OPEN_SQL, viewer.id())
            .rows(em)
            .stream()
            .map(row -> row(viewer, row, now))
            .sorted(Comparator.comparingInt(row -> ids.indexOf(row.card().id())))
            .toList();
  }

  /**
   * How many of those whose answer was due within a year, or has come, were answered in time.
   *
   * @param place where they stand, null for everywhere
   */
  public Punctuality punctuality(Viewer viewer, Long place) {
    Instant now = clock.instant();
    Sql sql =
        new Sql()
            .add("select count(*), sum(case when p.answered_at <= p.due_at")
            .add(" and p.escalated_at is null then 1 else 0 end)")
            .add(
                " from proposal p join content c on c.id = p.id where p.due_at > ?",
                now.minus(YEAR))
            .add(" and (p.due_at <= ? or p.answered_at is not null)", now)
            .add(" and p.merged_into is null and" + Door.OPEN_SQL, viewer.id());
    if (place != null) {
      sql.add(" and p.audience_id = ?", place);
    }
    Row row = sql.rows(em).get(0);
    return new Punctuality(row.number(0), row.isNull(1) ? 0 : row.number(1));
  }

  private static void narrow(Sql sql, Viewer viewer, ProposalFilter filter, Instant now) {
    if (filter.order() == ProposalFilter.Order.MINE) {
      sql.add(" p.author_id = ? and", viewer.id());
    } else {
      sql.add(" p.merged_into is null and");
    }
    if (filter.order() == ProposalFilter.Order.SETTLED) {
      sql.add(" p.settled_at is not null and");
    }
    if (filter.order() == ProposalFilter.Order.DEADLINE) {
      sql.add(" p.state in ('OPEN', 'STUDIED') and");
    }
    if (filter.shown() == ProposalFilter.Shown.LATE) {
      sql.add(
          " p.state in ('OPEN', 'STUDIED') and p.merged_into is null and p.due_at <= ? and", now);
    } else if (filter.shown() != null) {
      sql.add(" p.state = ? and p.merged_into is null and", filter.shown().name());
    }
    if (filter.place() != null) {
      sql.add(" p.audience_id = ? and", filter.place());
    }
    if (filter.tagKey() != null) {
      sql.add(" exists (select 1 from hashtag t where t.content_id = c.id")
          .add(" and t.comment_id is null and t.tag_key = ?) and", filter.tagKey());
    }
  }

  private static void beyond(Sql sql, ProposalFilter.Order order, Rank rank) {
    String side = order.isAscending() ? ">" : "<";
    String condition = " p.%1$s %2$s= ? and (p.%1$s %2$s ? or p.id %2$s ?) and";
    sql.add(condition.formatted(order.column(), side), rank.number(), rank.number(), rank.id());
  }

  private static ProposalRow row(Viewer viewer, Row row, Instant now) {
    int own = ProposalRows.WIDTH;
    return new ProposalRow(
        ProposalRows.card(viewer, row, now),
        row.text(own),
        Text.excerpt(row.text(own + 1), EXCERPT),
        row.instant(own + 2),
        row.number(own + 3),
        PersonCard.of(row, own + 4));
  }
}
