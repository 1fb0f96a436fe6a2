package org.parvis.person;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** What a person writes about themselves; nobody writes about another. */
@Stateless
public class Profiles {

  /** So many skills a profile holds. */
  public static final int MOST_SKILLS = 30;

  @PersistenceContext private EntityManager em;
  @Inject private Skills skills;
  @Inject private Event<Renamed> renamings;
  @Inject private Event<RollChanged> changes;

  /** The viewer's own profile, ready to be edited. */
  public ProfileDraft draft(Viewer viewer) {
    ProfileDraft draft = own(viewer, LockModeType.NONE).draft();
    skillsOf(viewer.id()).stream()
        .map(PersonSkill::draft)
        .sorted(Comparator.comparing(SkillDraft::getLevel).reversed())
        .forEach(draft.getSkills()::add);
    return draft;
  }

  /**
   * Saves the viewer's own profile, all of it or nothing.
   *
   * @throws ProfileChanged if it was saved elsewhere since the draft was made
   * @throws TooManySkills beyond {@link #MOST_SKILLS}
   */
  public void save(Viewer viewer, ProfileDraft draft) {
    Map<String, SkillDraft> wanted = byKey(draft.getSkills());
    skills.ensure(viewer, wanted.values().stream().map(SkillDraft::getName).toList());
    Person person = own(viewer, LockModeType.PESSIMISTIC_WRITE);
    if (person.version() != draft.version()) {
      throw new ProfileChanged();
    }
    String oldName = person.name();
    person.rename(draft.getName());
    if (!person.name().equals(oldName)) {
      renamings.fire(new Renamed(person.id(), person.slug(), oldName, person.name()));
    }
    person.withhold(draft.withheld());
    person.describe(
        draft.getJobTitle(),
        draft.getDepartment(),
        draft.getSite(),
        draft.getPhone(),
        draft.getLanguages(),
        draft.getAbout());
    person.prefer(draft.getLanguage(), draft.getTheme());
    skillsOf(viewer.id()).stream()
        .filter(s -> !wanted.containsKey(s.nameKey()))
        .forEach(em::remove);
    show(person, wanted);
    em.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    changes.fire(new RollChanged());
  }

  /** Shows the portal to the viewer in this theme, from the next page on. */
  public void choose(Viewer viewer, Theme theme) {
    Person person = own(viewer, LockModeType.PESSIMISTIC_WRITE);
    person.prefer(person.language(), theme);
  }

  /**
   * Adds a skill to the viewer's profile, or changes its level and proof there.
   *
   * @throws TooManySkills beyond {@link #MOST_SKILLS}
   */
  public void addSkill(Viewer viewer, SkillDraft draft) {
    Map<String, SkillDraft> added = byKey(List.of(draft));
    skills.ensure(viewer, added.values().stream().map(SkillDraft::getName).toList());
    Person person = own(viewer, LockModeType.PESSIMISTIC_WRITE);
    Set<String> all = new HashSet<>(added.keySet());
    skillsOf(viewer.id()).forEach(s -> all.add(s.nameKey()));
    refuseMoreThan(MOST_SKILLS, all);
    show(person, added);
    em.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /**
   * Adds these skills to the viewer's profile; those that it shows already stay as they are.
   *
   * @throws TooManySkills beyond {@link #MOST_SKILLS}
   */
  public void addSkills(Viewer viewer, List<String> names) {
    Map<String, SkillDraft> added =
        byKey(
            names.stream().map(name -> new SkillDraft(name, SkillLevel.PRACTISING, null)).toList());
    skills.ensure(viewer, added.values().stream().map(SkillDraft::getName).toList());
    Person person = own(viewer, LockModeType.PESSIMISTIC_WRITE);
    Set<String> all = new HashSet<>(added.keySet());
    for (PersonSkill shown : skillsOf(viewer.id())) {
      all.add(shown.nameKey());
      added.remove(shown.nameKey());
    }
    refuseMoreThan(MOST_SKILLS, all);
    show(person, added);
    em.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /**
   * Shows this stored picture, or none for null. Leaves the version alone: a profile being edited
   * beside it is still the one that was read.
   */
  public void showPortrait(Viewer viewer, String hash) {
    em.createNativeQuery("update person set portrait = ? where id = ?")
        .setParameter(1, hash)
        .setParameter(2, own(viewer, LockModeType.NONE).id())
        .executeUpdate();
  }

  private Person own(Viewer viewer, LockModeType lock) {
    Person person = em.find(Person.class, viewer.id(), lock);
    if (person == null || !person.isActive()) {
      throw new NotFound();
    }
    return person;
  }

  private void show(Person person, Map<String, SkillDraft> wanted) {
    Map<String, PersonSkill> shown = new LinkedHashMap<>();
    skillsOf(person.id()).forEach(s -> shown.put(s.nameKey(), s));
    for (Skill skill : named(wanted.keySet())) {
      SkillDraft draft = wanted.get(skill.nameKey());
      PersonSkill known = shown.get(skill.nameKey());
      if (known == null) {
        em.persist(new PersonSkill(person, skill, draft.getLevel(), draft.getProof()));
      } else {
        known.show(draft.getLevel(), draft.getProof());
      }
    }
  }

  private List<PersonSkill> skillsOf(long personId) {
    return em.createQuery(
            "select s from PersonSkill s join fetch s.skill k where s.key.personId = :person"
                + " order by k.nameKey",
            PersonSkill.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private List<Skill> named(Set<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : em.createQuery("select k from Skill k where k.nameKey in :keys", Skill.class)
            .setParameter("keys", keys)
            .getResultList();
  }

  /** Lines without a name are left out; of two with the same folded name the last one counts. */
  private static Map<String, SkillDraft> byKey(List<SkillDraft> drafts) {
    Map<String, SkillDraft> byKey = new LinkedHashMap<>();
    for (SkillDraft draft : drafts) {
      if (!Text.line(draft.getName()).isEmpty()) {
        byKey.put(new Skill(draft.getName()).nameKey(), draft);
      }
    }
    refuseMoreThan(MOST_SKILLS, byKey.keySet());
    return byKey;
  }

  private static void refuseMoreThan(int most, Set<String> keys) {
    if (keys.size() > most) {
      throw new TooManySkills(most);
    }
  }
}
