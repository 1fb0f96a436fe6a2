package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** The whole of one call for ideas, through the door. */
@Stateless
public class CampaignPages {

  @PersistenceContext private EntityManager em;
  @Inject private ProposalList proposals;
  @Inject private Audiences audiences;
  @Inject private Clock clock;

  /** In which order its ideas stand. */
  public enum Order {
    SUPPORT("p.supporters"),
    NEWEST("p.asked_at");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  public Optional<CampaignSheet> find(Viewer viewer, long id) {
    List<Row> rows =
        new Sql()
            .add("select " + CampaignRows.COLUMNS + ", c.title, c.audience_id")
            .add(" from content c join campaign m on m.id = c.id" + CampaignRows.JOINS)
            .add(" where c.id = ? and", id)
            .add(Door.OPEN_SQL + " order by t.id", viewer.id())
            .rows(em);
    return rows.isEmpty() ? Optional.empty() : Optional.of(sheet(viewer, id, rows));
  }

  private CampaignSheet sheet(Viewer viewer, long id, List<Row> rows) {
    CampaignCard card = CampaignRows.card(rows, clock.instant());
    long place = rows.get(0).number(CampaignRows.WIDTH + 1);
    List<PersonCard> jury = card.isByJury() ? jury(viewer, id) : List.of();
    return new CampaignSheet(
        card,
        rows.get(0).text(CampaignRows.WIDTH),
        place,
        card.isOpen() && audiences.mayWrite(viewer, place),
        jury,
        jury.stream().anyMatch(one -> viewer.is(one.id())));
  }

  private List<PersonCard> jury(Viewer viewer, long id) {
    return new Sql()
            .add("select b.id, b.slug, b.name, b.portrait, b.job_title, b.department")
            .add(" from campaign_juror j join person b on b.id = j.person_id")
            .add(" join content c on c.id = j.campaign_id where j.campaign_id = ? and", id)
            .add(Door.OPEN_SQL + " order by b.name, b.id", viewer.id())
            .rows(em)
            .stream()
            .map(row -> PersonCard.of(row, 0))
            .toList();
  }

  /**
   * What was submitted to it.
   *
   * @param after where it starts; empty for the top
   */
  public Page<CampaignIdeaRow> ideas(
      Viewer viewer, long id, Order order, Optional<Rank> after, int size) {
    Sql sql = ideas(viewer, id, order.column);
    after.ifPresent(
        rank ->
            sql.add(
                " and %1$s <= ? and (%1$s < ? or p.id < ?)".formatted(order.column),
                rank.number(),
                rank.number(),
                rank.id()));
    sql.add(
        " order by %s desc, p.id desc fetch first %d rows only".formatted(order.column, size + 1));
    Page<Found> page = Page.cut(found(sql), size, Found::cursor);
    return new Page<>(rows(viewer, page.rows()), page.next());
  }

  /** Those that the viewer, a juror, names. */
  public List<CampaignIdeaRow> named(Viewer viewer, long id) {
    Sql sql = ideas(viewer, id, "p.asked_at").add(" and f.person_id is not null order by p.id");
    return rows(viewer, found(sql));
  }

  /** One of them, as the viewer sees it. */
  public Optional<CampaignIdeaRow> idea(Viewer viewer, long id, long ideaId) {
    Sql sql = ideas(viewer, id, "p.asked_at").add(" and p.id = ?", ideaId);
    return rows(viewer, found(sql)).stream().findFirst();
  }

  private static Sql ideas(Viewer viewer, long id, String column) {
    return new Sql()
        .add("select " + column + ", p.id, i.votes, i.place, f.person_id from campaign_idea i")
        .add(" join proposal p on p.id = i.proposal_id join content c on c.id = i.proposal_id")
        .add(" join content k on k.id = i.campaign_id and k.deleted_at is null")
        .add(" left join campaign_favourite f on f.proposal_id = i.proposal_id")
        .add(" and f.person_id = ?", viewer.id())
        .add(" where i.campaign_id = ? and p.merged_into is null and", id)
        .add(Door.OPEN_SQL, viewer.id());
  }

  /** Where one stands, before what it shows is read. */
  private record Found(Rank rank, Long votes, boolean won, boolean named) {

    String cursor() {
      return rank.toString();
    }
  }

  private List<Found> found(Sql sql) {
    return sql.rows(em).stream()
        .map(
            row ->
                new Found(
                    new Rank(row.number(0), row.number(1)),
                    row.numberOrNull(2),
                    !row.isNull(3) && row.number(3) == 1,
                    !row.isNull(4)))
        .toList();
  }

  private List<CampaignIdeaRow> rows(Viewer viewer, List<Found> found) {
    Map<Long, Found> each = new HashMap<>();
    found.forEach(one -> each.put(one.rank().id(), one));
    return proposals
        .rows(viewer, found.stream().map(Found::rank).toList(), clock.instant())
        .stream()
        .map(
            row -> {
              Found one = each.get(row.card().id());
              return new CampaignIdeaRow(row, one.votes(), one.won(), one.named());
            })
        .toList();
  }
}
