package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Door;
import org.parvis.audience.Standing;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Text;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** The calls for ideas that someone sees: first those under way, then those that are judged. */
@Stateless
public class CampaignList {

  private static final int EXCERPT = 220;

  /** So that Derby starts in the index of the order, and looks at no more than it shows. */
  private static final String FROM =
      """
       from --DERBY-PROPERTIES joinOrder=FIXED
        campaign m --DERBY-PROPERTIES index=%s
        , content c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
      where c.id = m.id and
      """;

  private static final String ROWS =
      "select "
          + CampaignRows.COLUMNS
          + ", c.title, substr(c.text, 1, 500), c.audience_id,"
          + " a.id, a.slug, a.name, a.portrait, a.job_title, a.department"
          + " from content c join campaign m on m.id = c.id join person a on a.id = c.author_id"
          + CampaignRows.JOINS
          + " where c.id in ";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Which of the two lists, and where in it. */
  private record Stand(boolean judged, Rank rank) {

    static Optional<Stand> parse(String text) {
      return text == null || text.isEmpty()
          ? Optional.empty()
          : Rank.parse(text.substring(1)).map(rank -> new Stand(text.charAt(0) == 'j', rank));
    }

    @Override
    public String toString() {
      return (judged ? "j" : "o") + rank;
    }
  }

  /**
   * Those that end next first; then those that ended last.
   *
   * @param place where they stand, null for everywhere
   * @param after where it starts; null for the top
   */
  public Page<CampaignRow> page(Viewer viewer, Long place, String after, int size) {
    Optional<Stand> start = Stand.parse(after);
    List<Stand> stands = new ArrayList<>();
    if (start.filter(Stand::judged).isEmpty()) {
      stands.addAll(stands(viewer, place, false, start.map(Stand::rank), size + 1));
    }
    if (stands.size() <= size) {
      Optional<Rank> rank = start.filter(Stand::judged).map(Stand::rank);
      stands.addAll(stands(viewer, place, true, rank, size + 1 - stands.size()));
    }
    Page<Stand> page = Page.cut(stands, size, Stand::toString);
    return new Page<>(rows(viewer, page.rows()), page.next());
  }

  private List<Stand> stands(
      Viewer viewer, Long place, boolean judged, Optional<Rank> after, int most) {
    String column = judged ? "m.closed_at" : "m.judged_at";
    Sql sql =
        new Sql()
            .add("select " + column + ", m.id")
            .add(FROM.formatted(judged ? "campaign_closed_index" : "campaign_judged_index"))
            .add(" m.closed_at is " + (judged ? "not null and" : "null and"));
    if (place != null) {
      sql.add(" c.audience_id = ? and", place);
    }
    after.ifPresent(
        rank ->
            sql.add(
                " %1$s %2$s= ? and (%1$s %2$s ? or m.id %2$s ?) and"
                    .formatted(column, judged ? "<" : ">"),
                rank.number(),
                rank.number(),
                rank.id()));
    return sql
        .add(Door.OPEN_SQL, viewer.id())
        .add(
            " order by %1$s %2$s, m.id %2$s fetch first %3$d rows only"
                .formatted(column, judged ? "desc" : "asc", most))
        .rows(em)
        .stream()
        .map(row -> new Stand(judged, new Rank(row.number(0), row.number(1))))
        .toList();
  }

  private List<CampaignRow> rows(Viewer viewer, List<Stand> stands) {
    if (stands.isEmpty()) {
      return List.of();
    }
    List<Long> ids = stands.stream().map(stand -> stand.rank().id()).toList();
    var each =
        CampaignRows.each(
            new Sql()
                .add(ROWS)
                .addEach(ids)
                .add(" and" + Door.OPEN_SQL + " order by c.id, t.id", viewer.id())
                .rows(em));
    return ids.stream().filter(each::containsKey).map(id -> row(each.get(id))).toList();
  }

  private CampaignRow row(List<Row> rows) {
    Row row = rows.get(0);
    int own = CampaignRows.WIDTH;
    return new CampaignRow(
        CampaignRows.card(rows, clock.instant()),
        row.text(own),
        Text.excerpt(row.text(own + 1), EXCERPT),
        row.number(own + 2),
        PersonCard.of(row, own + 3));
  }

  /** The ids of the places that the viewer may ask in: those that they animate. */
  public List<Long> places(Viewer viewer) {
    Stream<Long> own =
        em
            .createQuery(
                "select a.id from Grant g, Audience a where g.personId = :viewer"
                    + " and g.role <> :member and a.id = g.audienceId and a.archivedAt is null"
                    + " and a.slug is not null order by a.id",
                Long.class)
            .setParameter("viewer", viewer.id())
            .setParameter("member", Standing.MEMBER)
            .getResultList()
            .stream();
    Stream<Long> company = viewer.isAdministrator() ? Stream.of(Audience.COMPANY) : Stream.empty();
    return Stream.concat(company, own).toList();
  }
}
