package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Who may come in, asked anew at every request. */
@Stateless
public class Entries {

  @PersistenceContext private EntityManager entities;

  /** The person, while active: one query. */
  public Optional<Entry> of(long personId) {
    return entities
        .createQuery(Entry.SELECT + " and p.id = :person", Entry.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** The person, while active and in the epoch in which they signed in. */
  public Optional<Entry> of(Badge badge) {
    return of(badge.personId()).filter(entry -> entry.epoch() == badge.epoch());
  }
}
