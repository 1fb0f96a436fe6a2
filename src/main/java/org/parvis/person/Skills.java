package org.parvis.person;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parvis.shared.Text;
import org.parvis.storage.Conflicts;

/** The areas of competence that people name, each of them once. */
@Stateless
public class Skills {

  private static final int COMPLETIONS = 10;

  @PersistenceContext private EntityManager em;
  @EJB private Skills self;

  /** Names of skills that active people show and that start so, most shown first. */
  public List<String> startingWith(Viewer viewer, String typed) {
    return em.createQuery(
            "select k.name from PersonSkill s join s.skill k join s.person p"
                + " where k.nameKey like :start escape '!' and p.status = :status"
                + " group by k.id, k.name, k.nameKey order by count(p.id) desc, k.nameKey",
            String.class)
        .setParameter("start", Skill.startingWith(Skill.key(Text.line(typed))))
        .setParameter("status", Status.ACTIVE)
        .setMaxResults(COMPLETIONS)
        .getResultList();
  }

  /**
   * Makes sure that these skills exist, each in a transaction of its own: of fifty people who name
   * one at once, one creates it and the others find it.
   *
   * <p>To be called before the caller's transaction holds a connection.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void ensure(Viewer viewer, Collection<String> names) {
    for (String name : names) {
      Skill skill = new Skill(name);
      try {
        self.createUnlessKnown(viewer, skill);
      } catch (RuntimeException failed) {
        if (!Conflicts.isDuplicate(failed)) {
          throw failed;
        }
      }
    }
  }

  /** One step of {@link #ensure}; fails if someone else creates the same skill right now. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void createUnlessKnown(Viewer viewer, Skill skill) {
    if (named(List.of(skill.nameKey())).isEmpty()) {
      em.persist(skill);
      em.flush();
    }
  }

  /** The skill of this name, whatever its case and accents. */
  public Optional<Skill> named(Viewer viewer, String name) {
    return named(List.of(new Skill(name).nameKey())).stream().findFirst();
  }

  /** Names of skills that these people show, those of most of them first. */
  public List<String> of(Viewer viewer, Collection<Long> people) {
    return people.isEmpty()
        ? List.of()
        : em.createQuery(
                "select k.name from PersonSkill s join s.skill k where s.key.personId in :people"
                    + " group by k.id, k.name, k.nameKey"
                    + " order by count(s.key.personId) desc, k.nameKey",
                String.class)
            .setParameter("people", people)
            .getResultList();
  }

  private List<Skill> named(Collection<String> nameKeys) {
    return nameKeys.isEmpty()
        ? List.of()
        : em.createQuery("select k from Skill k where k.nameKey in :keys", Skill.class)
            .setParameter("keys", nameKeys)
            .getResultList();
  }
}
