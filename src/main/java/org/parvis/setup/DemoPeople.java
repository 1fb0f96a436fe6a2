package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.person.Person;
import org.parvis.person.PersonSkill;
import org.parvis.person.Skill;
import org.parvis.security.Credential;

/** The colleagues of the demo company, with what they know. */
final class DemoPeople {

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final String passwordHash;
  private final Map<String, Skill> skills = new HashMap<>();

  /**
   * @param passwordHash everyone's: they share one password, so one hash betrays nothing
   */
  DemoPeople(EntityManager em, DemoCalendar calendar, String passwordHash) {
    this.em = em;
    this.calendar = calendar;
    this.passwordHash = passwordHash;
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
    if (colleague.isNew()) {
      person.takeFirstSteps();
    }
    em.persist(person);
    em.persist(new Credential(person, passwordHash, calendar.now()));
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
