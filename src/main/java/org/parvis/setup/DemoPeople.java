package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.person.Person;
import org.parvis.person.PersonSkill;
import org.parvis.person.Skill;

/** The colleagues of the demo company, with what they know. */
final class DemoPeople {

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final Map<String, Skill> skills = new HashMap<>();

  DemoPeople(EntityManager em, DemoCalendar calendar) {
    this.em = em;
    this.calendar = calendar;
  }

  /** The people by their slugs. */
  Map<String, Person> arrive(List<DemoColleague> colleagues) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (DemoColleague colleague : colleagues) {
      people.put(colleague.slug(), arrive(colleague));
    }
    em.flush();
    return people;
  }

  private Person arrive(DemoColleague colleague) {
    Person person =
        new Person(
            colleague.slug(),
            colleague.email(),
            colleague.name(),
            calendar.before(colleague.joined()));
    person.describe(
        colleague.jobTitle(),
        colleague.department(),
        colleague.site(),
        colleague.phone(),
        colleague.languages(),
        colleague.about());
    person.prefer(colleague.language(), colleague.theme());
    person.appoint(colleague.role());
    em.persist(person);
    for (DemoColleague.KnownSkill known : colleague.skills()) {
      em.persist(new PersonSkill(person, skill(known.name()), known.level(), known.proof()));
    }
    return person;
  }

  private Skill skill(String name) {
    return skills.computeIfAbsent(
        name,
        key -> {
          Skill skill = new Skill(key);
          em.persist(skill);
          return skill;
        });
  }
}
