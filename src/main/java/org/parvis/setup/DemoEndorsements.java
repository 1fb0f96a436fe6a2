package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.person.Endorsement;
import org.parvis.person.Person;
import org.parvis.person.Skill;
import org.parvis.person.SkillLevel;
import org.parvis.setup.DemoColleague.DemoWord;
import org.parvis.setup.DemoColleague.KnownSkill;

/** What the demo company's people say of each other's skills. */
final class DemoEndorsements {

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final Map<String, Person> people;
  private final DemoCrowd crowd = new DemoCrowd();

  DemoEndorsements(EntityManager em, DemoCalendar calendar, Map<String, Person> people) {
    this.em = em;
    this.calendar = calendar;
    this.people = people;
  }

  /** The words that are told, and a few taps by lot for what someone has come far in. */
  void give(List<DemoColleague> colleagues) {
    Map<String, Long> skills =
        em.createQuery("select k from Skill k", Skill.class)
            .getResultStream()
            .collect(Collectors.toMap(Skill::name, Skill::id));
    for (DemoColleague colleague : colleagues) {
      for (KnownSkill known : colleague.skills()) {
        endorse(colleague, known, skills.get(known.name()));
      }
    }
  }

  private void endorse(DemoColleague colleague, KnownSkill known, long skill) {
    Map<String, String> words =
        known.words().stream().collect(Collectors.toMap(DemoWord::by, DemoWord::word));
    words.forEach((by, word) -> give(colleague, skill, by).say(word));
    if (known.level().compareTo(SkillLevel.MASTERING) >= 0) {
      List<String> others =
          people.keySet().stream()
              .filter(slug -> !slug.equals(colleague.slug()) && !words.containsKey(slug))
              .toList();
      crowd.few(others).forEach(by -> give(colleague, skill, by));
    }
  }

  private Endorsement give(DemoColleague colleague, long skill, String by) {
    Instant at = crowd.between(calendar.before("-30d 09:00"), calendar.now());
    Endorsement.Key key = new Endorsement.Key(idOf(colleague.slug()), skill, idOf(by));
    Endorsement endorsement = new Endorsement(key, at);
    em.persist(endorsement);
    return endorsement;
  }

  private long idOf(String slug) {
    return people.get(slug).id();
  }
}
