package org.parvis.person;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parvis.shared.Slug;

/**
 * Gives each new person an address of their own.
 *
 * <p>For rooms that have already asked who may do this; everyone else calls {@link People#create}.
 */
@Stateless
public class Newcomers {

  private static final String NAMELESS = "colleague";

  /** Pages that stand beside the profiles under {@code /person/}. */
  private static final Set<String> RESERVED =
      Set.of(
          "index",
          "edit",
          "show",
          "new",
          "portrait",
          "card",
          "endorsed",
          "endorsement",
          "picture",
          "more",
          "search",
          "me");

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<RollChanged> changes;

  /**
   * A new, active person, persisted in the caller's transaction.
   *
   * @throws EmailTaken if a person has this address already
   */
  public Person welcome(String email, String name) {
    waitForTurn();
    String address = Person.address(email);
    if (isKnown(address)) {
      throw new EmailTaken(address);
    }
    Person newcomer = new Person(freeSlug(name), address, name, clock.instant());
    newcomer.takeFirstSteps();
    em.persist(newcomer);
    changes.fire(new RollChanged());
    return newcomer;
  }

  /** Lets a newcomer show these skills; they are new ones where nobody has named them yet. */
  public void teach(Person newcomer, Collection<String> names) {
    Set<String> taught = new HashSet<>();
    for (String name : names) {
      Skill skill = new Skill(name);
      if (!taught.add(skill.nameKey())) {
        continue;
      }
      Skill known =
          em.createQuery("select k from Skill k where k.nameKey = :key", Skill.class)
              .setParameter("key", skill.nameKey())
              .getResultStream()
              .findFirst()
              .orElse(skill);
      if (known == skill) {
        em.persist(skill);
      }
      em.persist(new PersonSkill(newcomer, known, SkillLevel.PRACTISING, null));
    }
  }

  /**
   * Newcomers are named one after the other, until the transaction ends: no slug is given twice.
   */
  private void waitForTurn() {
    em.createNativeQuery("update person_naming set named = named + 1 where id = 1").executeUpdate();
  }

  private boolean isKnown(String email) {
    return !em.createQuery("select p.id from Person p where p.email = :email", Long.class)
        .setParameter("email", email)
        .getResultList()
        .isEmpty();
  }

  static Slug slug(String name) {
    return new Slug(name, NAMELESS, RESERVED);
  }

  private String freeSlug(String name) {
    Slug slug = slug(name);
    Set<String> taken =
        new HashSet<>(
            em.createQuery("select p.slug from Person p where p.slug like :start", String.class)
                .setParameter("start", slug.base() + "%")
                .getResultList());
    return slug.firstFree(taken);
  }
}
