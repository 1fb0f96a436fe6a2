package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Closes notifications, one a transaction: who holds one row waits for nobody in a circle. */
@Stateless
public class Closing {

  @PersistenceContext private EntityManager em;

  /** It was read; what happens next opens another one. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void close(long id, Instant at) {
    em.createQuery(
            "update Notification n set n.readAt = :at, n.slot = :closed, n.mailAt = null"
                + " where n.id = :id and n.readAt is null")
        .setParameter("at", at)
        .setParameter("closed", Long.toString(id))
        .setParameter("id", id)
        .executeUpdate();
  }
}
