package org.parvis.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query of the people page: active people in the order of their names, from a cursor on.
 *
 * <p>Who has a skill is asked apart: with 10,000 people and 50,000 skills that takes Derby 40 ms,
 * as a subquery it took a second.
 */
final class PeopleSearch {

  /** A start that more skills than these share finds the first of them. */
  private static final int MOST_SKILLS = 30;

  /** Up to so many people are named to the database one by one. */
  private static final int FEW = 200;

  /** So many people are read at once to find those of many among them. */
  private static final int AT_ONCE = 500;

  private final EntityManager em;
  private final PeopleFilter filter;

  PeopleSearch(EntityManager em, PeopleFilter filter) {
    this.em = em;
    this.filter = filter;
  }

  List<Colleague> read(NameCursor after, int most) {
    if (filter.skillKey().isEmpty()) {
      return read(after, most, Set.of());
    }
    Set<Long> skilled = skilled();
    if (skilled.isEmpty()) {
      return List.of();
    }
    return skilled.size() <= FEW ? read(after, most, skilled) : walk(after, most, skilled);
  }

  private List<Colleague> walk(NameCursor after, int most, Set<Long> skilled) {
    List<Colleague> found = new ArrayList<>();
    NameCursor from = after;
    while (found.size() < most) {
      List<Colleague> next = read(from, AT_ONCE, Set.of());
      next.stream().filter(colleague -> skilled.contains(colleague.id())).forEach(found::add);
      if (next.size() < AT_ONCE) {
        break;
      }
      from = next.get(AT_ONCE - 1).cursor();
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  /**
   * @param only these people, empty for all
   */
  private List<Colleague> read(NameCursor after, int most, Set<Long> only) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder jpql =
        new StringBuilder(
            "select new org.parvis.person.Colleague(p.id, p.slug, p.name, p.nameKey, p.portrait,"
                + " p.jobTitle, p.department, p.site) from Person p where p.status = :status"
                + " and p.nameKey >= :nameKey and (p.nameKey > :nameKey or p.id > :id)");
    parameters.put("status", Status.ACTIVE);
    parameters.put("nameKey", after.nameKey());
    parameters.put("id", after.id());
    for (String word : filter.words()) {
      String name = "word" + parameters.size();
      jpql.append(" and p.nameWords like :").append(name);
      parameters.put(name, "% " + word + "%");
    }
    if (!filter.departmentKey().isEmpty()) {
      jpql.append(" and p.departmentKey = :department");
      parameters.put("department", filter.departmentKey());
    }
    if (!filter.siteKey().isEmpty()) {
      jpql.append(" and p.siteKey = :site");
      parameters.put("site", filter.siteKey());
    }
    if (!only.isEmpty()) {
      jpql.append(" and p.id in :only");
      parameters.put("only", only);
    }
    TypedQuery<Colleague> query =
        em.createQuery(jpql.append(" order by p.nameKey, p.id").toString(), Colleague.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }

  private Set<Long> skilled() {
    List<Long> skills =
        em.createQuery(
                "select k.id from Skill k where k.nameKey like :start escape '!' order by k.nameKey",
                Long.class)
            .setParameter("start", Skill.startingWith(filter.skillKey()))
            .setMaxResults(MOST_SKILLS)
            .getResultList();
    return skills.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createQuery(
                    "select s.key.personId from PersonSkill s where s.key.skillId in :skills",
                    Long.class)
                .setParameter("skills", skills)
                .getResultList());
  }
}
