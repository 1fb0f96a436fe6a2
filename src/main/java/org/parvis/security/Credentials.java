package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.parvis.person.Person;

/** The passwords of the company. */
@Stateless
public class Credentials {

  @PersistenceContext private EntityManager entities;
  @Inject private Passwords passwords;
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
        .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** The same password at today's cost, unless it was changed meanwhile. */
  public void rehash(long personId, String oldHash, String newHash) {
    Optional.ofNullable(entities.find(Credential.class, personId))
        .filter(credential -> credential.passwordHash().equals(oldHash))
        .ifPresent(credential -> credential.rehash(newHash));
  }

  /** Gives a person a password, their first or a new one; what an older one opened closes. */
  public void give(long personId, String password) {
    String hash = passwords.hash(password);
    Credential credential = entities.find(Credential.class, personId);
    if (credential == null) {
      Person person = entities.getReference(Person.class, personId);
      entities.persist(new Credential(person, hash, clock.instant()));
    } else {
      credential.change(hash, clock.instant());
    }
  }
}
