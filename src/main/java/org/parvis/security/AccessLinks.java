package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links that grant accounts. */
@Stateless
public class AccessLinks {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * Makes a link; an older one for the same person is void.
   *
   * @param personId null for the first administrator
   * @return its token, which is kept nowhere else
   */
  public String make(AccessLink.Purpose purpose, Long personId) {
    entities
        .createQuery(
            "delete from AccessLink l where l.usedAt is null and "
                + (personId == null ? "l.purpose = :purpose" : "l.personId = :person"))
        .setParameter(
            personId == null ? "purpose" : "person", personId == null ? purpose : personId)
        .executeUpdate();
    String token = Token.fresh();
    entities.persist(new AccessLink(token, purpose, personId, clock.instant()));
    return token;
  }

  /** The link with this token, if it is still good; looking does not use it. */
  public Optional<AccessLink> find(String token) {
    return Optional.ofNullable(entities.find(AccessLink.class, Token.hash(token)))
        .filter(link -> link.isGoodAt(clock.instant()));
  }

  /**
   * Uses a link in the caller's transaction: of all who try at once, one succeeds.
   *
   * @throws LinkSpent if it was used, has expired or never was
   */
  public AccessLink use(String token, AccessLink.Purpose... purposes) {
    AccessLink link = find(token).orElseThrow(LinkSpent::new);
    int used =
        entities
            .createQuery(
                "update AccessLink l set l.usedAt = :now"
                    + " where l.tokenHash = :hash and l.usedAt is null")
            .setParameter("now", clock.instant())
            .setParameter("hash", Token.hash(token))
            .executeUpdate();
    if (used == 0 || !List.of(purposes).contains(link.purpose())) {
      throw new LinkSpent();
    }
    return link;
  }

  public void removeExpired(Instant now) {
    entities
        .createQuery("delete from AccessLink l where l.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
