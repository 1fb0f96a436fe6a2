package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** The passwords of the company. */
@Stateless
public class Credentials {

  @PersistenceContext private EntityManager entities;
  @Inject private Passwords passwords;
  @Inject private PasswordNews news;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** An active person, and what is kept of their password. */
  public record Known(Long personId, String passwordHash) {}

  /** The active person with this e-mail address. */
  public Optional<Known> of(String email) {
    return entities
        .createQuery(
            "select new org.parvis.security.Credentials.Known(p.id, c.passwordHash)"
                + " from Credential c join c.person p where p.email = :email"
                + " and p.status = org.parvis.person.Status.ACTIVE",
            Known.class)
        .setParameter("email", Text.line(email).toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** What is kept of this active person's password. */
  public Optional<Known> of(long personId) {
    return entities
        .createQuery(
            "select new org.parvis.security.Credentials.Known(p.id, c.passwordHash)"
                + " from Credential c join c.person p where p.id = :person"
                + " and p.status = org.parvis.person.Status.ACTIVE",
            Known.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** Whether this person has ever chosen a password. */
  public boolean exist(long personId) {
    return entities.find(Credential.class, personId) != null;
  }

  /** Ends every session and forgets every device of this person, and voids their links. */
  public void endSessions(long personId) {
    Optional.ofNullable(entities.find(Credential.class, personId, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(Credential::endSessions);
    entities
        .createQuery("delete from RememberedDevice d where d.personId = :person")
        .setParameter("person", personId)
        .executeUpdate();
    entities
        .createQuery("delete from AccessLink l where l.personId = :person and l.usedAt is null")
        .setParameter("person", personId)
        .executeUpdate();
  }

  /** The same password at today's cost, unless it was changed meanwhile. */
  public void rehash(long personId, String oldHash, String newHash) {
    Optional.ofNullable(entities.find(Credential.class, personId))
        .filter(credential -> credential.passwordHash().equals(oldHash))
        .ifPresent(credential -> credential.rehash(newHash));
  }

  /**
   * The viewer's own choice: their sessions and devices end.
   *
   * @throws WeakPassword if it may not be chosen
   */
  public void change(Viewer viewer, String password) {
    Person person = entities.find(Person.class, viewer.id());
    PasswordRule.check(password, person.name(), person.email());
    endSessions(viewer.id());
    give(viewer.id(), password);
    news.tell(person);
    audit.keep(Fact.done(Action.CHANGE_PASSWORD, viewer.id()));
  }

  /** Gives a person a password, their first or a new one; what an older one opened closes. */
  public void give(long personId, String password) {
    String hash = passwords.hash(password);
    Credential credential =
        entities.find(Credential.class, personId, LockModeType.PESSIMISTIC_WRITE);
    if (credential == null) {
      Person person = entities.getReference(Person.class, personId);
      entities.persist(new Credential(person, hash, clock.instant()));
    } else {
      credential.change(hash, clock.instant());
    }
  }
}
