package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/** Forgets what nobody asks for any more. */
@Stateless
public class Clearing {

  private static final Duration KEYS_KEPT = Duration.ofDays(400);
  private static final Duration DIGESTS_KEPT = Duration.ofDays(60);

  @PersistenceContext private EntityManager em;

  /** Removes notifications older than so many days, with their acts, and what mail left behind. */
  public void purge(Instant now, int days) {
    purgeNotifications(now.minus(Duration.ofDays(days)));
    em.createQuery("delete from UnsubscribeKey k where k.madeAt < :old")
        .setParameter("old", now.minus(KEYS_KEPT))
        .executeUpdate();
    em.createQuery("delete from DigestTurn t where t.owedAt < :old")
        .setParameter("old", now.minus(DIGESTS_KEPT))
        .executeUpdate();
  }

  /** It looks first: Derby locks the table of acts even if there is nothing to delete. */
  private void purgeNotifications(Instant old) {
    boolean none =
        em.createQuery("select n.id from Notification n where n.happenedAt < :old", Long.class)
            .setParameter("old", old)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (!none) {
      em.createQuery("delete from Notification n where n.happenedAt < :old")
          .setParameter("old", old)
          .executeUpdate();
    }
  }
}
