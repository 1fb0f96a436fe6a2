package org.parvis.person;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What colleagues say of each other's skills: only what active people say counts. */
@Stateless
public class Endorsements {

  private static final String SHOWN =
      "select s from PersonSkill s join fetch s.skill join fetch s.person p"
          + " where p.slug = :slug and p.status = :active and s.key.skillId = :skill";
  private static final String BY =
      " from Endorsement e, Person q where e.personId = :person"
          + " and e.skillId = :skill and q.id = e.endorserId and q.status = :active";
  private static final String WHO =
      "select new org.parvis.person.Endorser(e.word, e.endorsedAt, q.id, q.slug, q.name,"
          + " q.portrait, q.jobTitle, q.department)"
          + BY
          + " and (e.endorsedAt < :at or (e.endorsedAt = :at and q.id < :id))"
          + " order by e.endorsedAt desc, q.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * Endorses a skill; a second time does nothing.
   *
   * @throws OwnSkill if it is the viewer's own
   * @throws NotFound if no active person shows this skill under this address
   */
  public void put(Viewer viewer, String slug, long skillId) {
    waitForTurn(viewer);
    Endorsement.Key key = key(viewer, slug, skillId);
    if (em.find(Endorsement.class, key) == null) {
      em.persist(new Endorsement(key, clock.instant()));
    }
  }

  /** Takes it back, with its word; a second time does nothing. */
  public void remove(Viewer viewer, String slug, long skillId) {
    waitForTurn(viewer);
    own(viewer, slug, skillId).ifPresent(em::remove);
  }

  /**
   * Adds a word to one's own endorsement, changes it, or takes it out for nothing typed.
   *
   * @throws NotFound if the viewer does not endorse it
   */
  public void say(Viewer viewer, String slug, long skillId, String word) {
    waitForTurn(viewer);
    own(viewer, slug, skillId).orElseThrow(NotFound::new).say(word);
  }

  /** How colleagues endorse a skill, if an active person shows it under this address. */
  public Optional<Endorsed> of(Viewer viewer, String slug, long skillId) {
    return shown(slug, skillId).map(skill -> seen(viewer, skill));
  }

  /** Who endorses the skill, the latest first. */
  public Page<Endorser> who(Viewer viewer, Endorsed skill, Cursor before, int size) {
    return Page.cut(
        em.createQuery(WHO, Endorser.class)
            .setParameter("person", skill.person().id())
            .setParameter("skill", skill.skillId())
            .setParameter("active", Status.ACTIVE)
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        Endorser::cursor);
  }

  private Endorsed seen(Viewer viewer, PersonSkill skill) {
    long count =
        em.createQuery("select count(q.id)" + BY, Long.class)
            .setParameter("person", skill.person().id())
            .setParameter("skill", skill.skill().id())
            .setParameter("active", Status.ACTIVE)
            .getSingleResult();
    Endorsement mine =
        em.find(
            Endorsement.class,
            new Endorsement.Key(skill.person().id(), skill.skill().id(), viewer.id()));
    return new Endorsed(
        skill.person().card(),
        skill.skill().id(),
        skill.skill().name(),
        count,
        mine != null,
        mine == null ? null : mine.word());
  }

  private Optional<Endorsement> own(Viewer viewer, String slug, long skillId) {
    return Optional.ofNullable(em.find(Endorsement.class, key(viewer, slug, skillId)));
  }

  private Endorsement.Key key(Viewer viewer, String slug, long skillId) {
    PersonSkill skill = shown(slug, skillId).orElseThrow(NotFound::new);
    if (viewer.is(skill.person().id())) {
      throw new OwnSkill();
    }
    return new Endorsement.Key(skill.person().id(), skillId, viewer.id());
  }

  private Optional<PersonSkill> shown(String slug, long skillId) {
    return em.createQuery(SHOWN, PersonSkill.class)
        .setParameter("slug", slug)
        .setParameter("active", Status.ACTIVE)
        .setParameter("skill", skillId)
        .getResultStream()
        .findFirst();
  }

  /** What one person sends fifty times at once is looked at one after the other. */
  private void waitForTurn(Viewer viewer) {
    Person person = em.find(Person.class, viewer.id(), LockModeType.PESSIMISTIC_WRITE);
    if (person == null || !person.isActive()) {
      throw new NotFound();
    }
  }
}
