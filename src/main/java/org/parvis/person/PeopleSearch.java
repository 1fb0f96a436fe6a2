package org.parvis.person;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of the people page: active people in the order of their names, from a cursor on. */
final class PeopleSearch {

  private final StringBuilder where = new StringBuilder();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  PeopleSearch(PeopleFilter filter, NameCursor after) {
    and("p.status = :status", "status", Status.ACTIVE);
    and("p.nameKey >= :nameKey", "nameKey", after.nameKey());
    and("(p.nameKey > :nameKey or p.id > :id)", "id", after.id());
    for (String word : filter.words()) {
      String name = "word" + parameters.size();
      and("exists (select w from p.words w where w like :" + name + ")", name, word + "%");
    }
    if (!filter.departmentKey().isEmpty()) {
      and("p.departmentKey = :department", "department", filter.departmentKey());
    }
    if (!filter.siteKey().isEmpty()) {
      and("p.siteKey = :site", "site", filter.siteKey());
    }
    if (!filter.skillKey().isEmpty()) {
      and(
          "exists (select s from PersonSkill s where s.person = p"
              + " and s.skill.nameKey like :skill escape '!')",
          "skill",
          Skill.startingWith(filter.skillKey()));
    }
  }

  List<Colleague> read(EntityManager em, int most) {
    TypedQuery<Colleague> query =
        em.createQuery(
            "select new org.parvis.person.Colleague(p.id, p.slug, p.name, p.nameKey, p.portrait,"
                + " p.jobTitle, p.department, p.site) from Person p"
                + where
                + " order by p.nameKey, p.id",
            Colleague.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }

  private void and(String condition, String parameter, Object value) {
    where.append(where.isEmpty() ? " where " : " and ").append(condition);
    parameters.put(parameter, value);
  }
}
