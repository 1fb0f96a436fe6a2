package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.storage.Absence;

/** The browsers on which people stay signed in. */
@Stateless
public class Devices {

  @PersistenceContext private EntityManager entities;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * A device that was recognised.
   *
   * @param token the new one to keep there, null to keep the one it has
   */
  public record Recognised(Badge badge, String token) {

    public Optional<String> newToken() {
      return Optional.ofNullable(token);
    }
  }

  /** Remembers the browser of this session; returns the token to keep there. */
  public String remember(Badge badge) {
    String token = Token.fresh();
    entities.persist(new RememberedDevice(badge, token, clock.instant()));
    return token;
  }

  /** The device that holds this token; a token shown again long after its successor ends it. */
  public Optional<Recognised> recognise(String token) {
    Optional<RememberedDevice> found = by(token);
    Instant now = clock.instant();
    if (found.isEmpty()) {
      Absence.confirm(entities);
      return Optional.empty();
    }
    RememberedDevice device = found.get();
    boolean current = device.isCurrent(token);
    boolean stolen = !current && !device.overlapsAt(now);
    if (stolen) {
      audit.keep(Fact.refused(Action.LOSE_DEVICE, device.badge().personId()));
    }
    if (stolen || device.isExpiredAt(now)) {
      entities.remove(device);
      return Optional.empty();
    }
    return Optional.of(new Recognised(device.badge(), current ? renew(device, now) : null));
  }

  public void forget(String token) {
    by(token).ifPresent(entities::remove);
  }

  public void forgetExpired(Instant now) {
    entities
        .createQuery("delete from RememberedDevice d where d.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  private static String renew(RememberedDevice device, Instant now) {
    String token = Token.fresh();
    device.rotate(token, now);
    return token;
  }

  private Optional<RememberedDevice> by(String token) {
    return entities
        .createQuery(
            "select d from RememberedDevice d where d.tokenHash = :hash or d.formerHash = :hash",
            RememberedDevice.class)
        .setParameter("hash", Token.hash(token))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
