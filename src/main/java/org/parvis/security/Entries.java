package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.storage.Absence;

/** Who may come in, asked anew at every request. */
@Stateless
public class Entries {

  @PersistenceContext private EntityManager entities;

  /** The person, while active: one query, and two more to be sure that there is none. */
  public Optional<Entry> of(long personId) {
    Optional<Entry> found = asked(personId);
    if (found.isPresent()) {
      return found;
    }
    Absence.confirm(entities);
    return asked(personId);
  }

  private Optional<Entry> asked(long personId) {
    return entities
        .createQuery(Entry.SELECT + " and p.id = :person", Entry.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Those of these badges whose sessions may go on: one query for all, and one more to be sure that
   * the others may not.
   */
  public Set<Badge> good(Collection<Badge> badges) {
    if (badges.isEmpty()) {
      return Set.of();
    }
    Map<Long, Integer> epochs =
        entities
            .createQuery(Entry.SELECT + " and p.id in :people", Entry.class)
            .setParameter("people", badges.stream().map(Badge::personId).distinct().toList())
            .getResultStream()
            .collect(Collectors.toMap(entry -> entry.viewer().id(), Entry::epoch));
    Set<Badge> good =
        badges.stream()
            .filter(badge -> Integer.valueOf(badge.epoch()).equals(epochs.get(badge.personId())))
            .collect(Collectors.toSet());
    if (good.size() < badges.size()) {
      Absence.confirm(entities);
    }
    return good;
  }

  /** The person, while active and in the epoch in which they signed in. */
  public Optional<Entry> of(Badge badge) {
    return of(badge.personId()).filter(entry -> entry.epoch() == badge.epoch());
  }
}
