package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.person.Person;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * Finds communities that could be of interest to someone: by their skills, and by where colleagues
 * are. Private communities neither are suggested nor speak for others, not even the viewer's own.
 */
@Stateless
public class Hints {

  /** So few colleagues are chance. */
  static final int FEW = 3;

  /**
   * So few would tell of each other: who is in a moderated community is for its members, so that it
   * is only said that several are, and not of a handful.
   */
  static final int HANDFUL = 5;

  private static final int MOST = 12;
  private static final int COMPANIONS = 200;
  private static final int SHORTEST_WORD = 3;

  private static final String SUGGESTED =
      " m.deleted_at is null and m.openness <> 'PRIVATE' and a.id = m.id and a.archived_at is null"
          + " and not exists (select 1 from audience_grant own"
          + " where own.audience_id = m.id and own.person_id = ?)"
          + " and not exists (select 1 from community_dismissal d"
          + " where d.community_id = m.id and d.person_id = ?)";

  @PersistenceContext private EntityManager em;

  /** The most fitting first. */
  public List<Hint> of(Viewer viewer) {
    Object[] works =
        em.createQuery(
                "select p.department, p.site from Person p where p.id = :viewer", Object[].class)
            .setParameter("viewer", viewer.id())
            .getSingleResult();
    Map<Long, Scored> best = new HashMap<>();
    bySkills(viewer).forEach(it -> it.into(best));
    byPlace(viewer, "department_key", Hint.Reason.DEPARTMENT, (String) works[0], 3)
        .forEach(it -> it.into(best));
    byCompanions(viewer).forEach(it -> it.into(best));
    byPlace(viewer, "site_key", Hint.Reason.SITE, (String) works[1], 1)
        .forEach(it -> it.into(best));
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Scored::sum).reversed().thenComparing(Scored::id))
        .limit(MOST)
        .map(Scored::hint)
        .toList();
  }

  /**
   * What speaks for one.
   *
   * @param score how much this alone does
   * @param sum all that does
   */
  private record Scored(Hint hint, double score, double sum) {

    long id() {
      return hint.communityId();
    }

    void into(Map<Long, Scored> best) {
      best.merge(
          id(),
          this,
          (one, other) ->
              new Scored(
                  one.score >= other.score ? one.hint : other.hint,
                  Math.max(one.score, other.score),
                  one.sum + other.sum));
    }
  }

  private List<Scored> bySkills(Viewer viewer) {
    Map<String, String> words = new HashMap<>();
    em.createQuery(
            "select k.name from PersonSkill s join s.skill k where s.key.personId = :viewer",
            String.class)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .forEach(skill -> keys(skill).forEach(key -> words.putIfAbsent(key, skill)));
    if (words.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        new Sql()
            .add("select m.id, t.tag_key from community m, audience a, community_tag t")
            .add(" where t.community_id = m.id and t.tag_key in ")
            .addEach(words.keySet())
            .add(" and" + SUGGESTED, viewer.id(), viewer.id())
            .add(" order by m.id, t.place")
            .rows(em);
    List<Scored> found = new ArrayList<>();
    for (Row row : rows) {
      String skill = words.get(row.text(1));
      found.add(scored(new Hint(row.number(0), Hint.Reason.SKILL, skill, 0), 6));
    }
    return found;
  }

  /** A skill as it may stand among tags: whole, or each of its words. */
  private static Set<String> keys(String skill) {
    Set<String> keys = new HashSet<>();
    keys.add(CommunityTag.key(skill));
    Person.words(skill).stream()
        .filter(word -> word.length() >= SHORTEST_WORD)
        .map(CommunityTag::key)
        .forEach(keys::add);
    return keys;
  }

  private List<Scored> byPlace(
      Viewer viewer, String column, Hint.Reason reason, String value, double weight) {
    if (value == null) {
      return List.of();
    }
    List<Row> rows =
        new Sql()
            .add("select m.id, m.openness, count(p.id)")
            .add(" from person me, person p, audience_grant g, community m, audience a")
            .add(" where me.id = ? and p." + column + " = me." + column, viewer.id())
            .add(" and p.status = ? and p.id <> me.id", Status.ACTIVE.name())
            .add(" and g.person_id = p.id and m.id = g.audience_id")
            .add(" and" + SUGGESTED, viewer.id(), viewer.id())
            .add(" group by m.id, m.openness having count(p.id) >= ?", FEW)
            .rows(em);
    return counted(rows, reason, value, weight);
  }

  /** Those who share most communities with the viewer, of those that are not private. */
  private List<Scored> byCompanions(Viewer viewer) {
    List<Long> companions =
        em.createQuery(
                "select g.personId from Grant mine, Grant g, Community m, Person p"
                    + " where mine.personId = :viewer and m.id = mine.audienceId"
                    + " and m.deletedAt is null and m.openness <> :closed"
                    + " and g.audienceId = m.id and g.personId <> :viewer"
                    + " and p.id = g.personId and p.status = :active"
                    + " group by g.personId order by count(m.id) desc, g.personId",
                Long.class)
            .setParameter("viewer", viewer.id())
            .setParameter("closed", Openness.PRIVATE)
            .setParameter("active", Status.ACTIVE)
            .setMaxResults(COMPANIONS)
            .getResultList();
    if (companions.isEmpty()) {
      return List.of();
    }
    List<Row> rows =
        new Sql()
            .add("select m.id, m.openness, count(g.person_id)")
            .add(" from audience_grant g, community m, audience a where g.person_id in ")
            .addEach(companions)
            .add(" and m.id = g.audience_id and" + SUGGESTED, viewer.id(), viewer.id())
            .add(" group by m.id, m.openness having count(g.person_id) >= ?", FEW)
            .rows(em);
    return counted(rows, Hint.Reason.SHARED, null, 2);
  }

  private static List<Scored> counted(
      Collection<Row> rows, Hint.Reason reason, String what, double weight) {
    List<Scored> found = new ArrayList<>();
    for (Row row : rows) {
      long people = row.number(2);
      boolean open = row.text(1).equals(Openness.OPEN.name());
      if (open || people >= HANDFUL) {
        Hint hint = new Hint(row.number(0), reason, what, open ? people : 0);
        found.add(scored(hint, weight * Math.log1p(people)));
      }
    }
    return found;
  }

  private static Scored scored(Hint hint, double score) {
    return new Scored(hint, score, score);
  }
}
