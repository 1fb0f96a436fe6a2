package org.parvis.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.person.PersonCard;
import org.parvis.storage.Row;

/** The columns of a card, one row for each winner, and the cards made of them. */
final class CampaignRows {

  /** How many there are: a query has its own behind them. */
  static final int WIDTH = 16;

  /** Over {@code campaign m} and what {@link #JOINS} adds. */
  static final String COLUMNS =
      "m.id, m.opens_at, m.closes_at, m.judged_at, m.way, m.closed_at,"
          + " (select count(*) from campaign_idea x join proposal y on y.id = x.proposal_id"
          + " join content z on z.id = x.proposal_id"
          + " where x.campaign_id = m.id and y.merged_into is null and z.deleted_at is null),"
          + " t.id, t.title, w.votes,"
          + " b.id, b.slug, b.name, b.portrait, b.job_title, b.department";

  static final String JOINS =
      " left join campaign_idea w on w.campaign_id = m.id and w.place = 1"
          + " left join content t on t.id = w.proposal_id and t.deleted_at is null"
          + " left join person b on b.id = t.author_id";

  private CampaignRows() {}

  /** The rows of each, by its id, in their order. */
  static Map<Long, List<Row>> each(List<Row> rows) {
    Map<Long, List<Row>> each = new LinkedHashMap<>();
    rows.forEach(row -> each.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(row));
    return each;
  }

  /**
   * @param rows those of one
   */
  static CampaignCard card(List<Row> rows, Instant now) {
    Row row = rows.get(0);
    return new CampaignCard(
        row.number(0),
        Campaign.phase(row.instant(1), row.instant(2), row.instant(3), row.instant(5), now),
        Campaign.Way.valueOf(row.text(4)),
        row.instant(1),
        row.instant(2),
        row.instant(3),
        row.instant(5),
        row.number(6),
        rows.stream().filter(one -> !one.isNull(7)).map(CampaignRows::winner).toList());
  }

  private static CampaignWinner winner(Row row) {
    return new CampaignWinner(row.number(7), row.text(8), PersonCard.of(row, 10), row.number(9));
  }
}
