package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Audience;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** Finds what is like a title, by the words that it is made of; through the door. */
@Stateless
public class Likeness {

  /**
   * So many of those that have most words in common are looked at: of words that thousands have,
   * more would take long, and each one more is less alike.
   */
  private static final int LOOKED_AT = 200;

  /** Of a word that thousands have, the newest are counted. */
  private static final int NEWEST = 1000;

  private static final String NEWEST_OF =
      "select s.proposal_id from (select w.proposal_id from proposal_word w where w.stem = ?"
          + " order by w.proposal_id desc fetch first %d rows only) s";

  @PersistenceContext private EntityManager em;

  /** What has most words in common with what is typed. */
  public List<Alike> to(Viewer viewer, String typed, int most) {
    return find(viewer, TitleWords.of(typed), new Sql(), most);
  }

  /**
   * What a proposal may be the same as: others of its place, or that everyone sees.
   *
   * @param place where it stands
   */
  public List<Alike> candidates(Viewer viewer, long id, long place, String title, int most) {
    Sql others =
        new Sql()
            .add(" and p.id <> ? and (c.audience_id in (?, ?)", id, place, Audience.COMPANY)
            .add(" or exists (select 1 from audience e where e.id = c.audience_id")
            .add(" and e.kind = 'OPEN'))");
    return find(viewer, TitleWords.of(title), others, most);
  }

  private List<Alike> find(Viewer viewer, Set<String> stems, Sql rest, int most) {
    if (stems.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> common = common(stems);
    if (common.isEmpty()) {
      return List.of();
    }
    return new Sql()
            .add("select p.id, c.title, p.state, p.supporters, c.audience_id")
            .add(" from proposal p join content c on c.id = p.id where p.id in ")
            .addEach(common.keySet())
            .add(" and p.merged_into is null and" + Door.OPEN_SQL, viewer.id())
            .add(rest)
            .rows(em)
            .stream()
            .map(Likeness::alike)
            .sorted(
                Comparator.comparing((Alike one) -> common.get(one.id()))
                    .thenComparing(Alike::supporters)
                    .thenComparing(Alike::id)
                    .reversed())
            .limit(most)
            .toList();
  }

  private static Alike alike(Row row) {
    return new Alike(
        row.number(0),
        row.text(1),
        Proposal.State.valueOf(row.text(2)),
        row.number(3),
        row.number(4));
  }

  /** How many of these words each has in its title; an index alone tells. */
  private Map<Long, Long> common(Set<String> stems) {
    Sql sql = new Sql().add("select f.proposal_id, count(*) from (");
    String union = "";
    for (String stem : stems) {
      sql.add(union).add(NEWEST_OF.formatted(NEWEST), stem);
      union = " union all ";
    }
    sql.add(") f group by f.proposal_id order by count(*) desc, f.proposal_id desc")
        .add(" fetch first %d rows only".formatted(LOOKED_AT));
    Map<Long, Long> common = new HashMap<>();
    sql.rows(em).forEach(row -> common.put(row.number(0), row.number(1)));
    return common;
  }
}
