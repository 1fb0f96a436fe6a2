package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.parvis.storage.Sql;

/** Closes notifications, one a transaction: who holds one row waits for nobody in a circle. */
@Stateless
public class Closing {

  @PersistenceContext private EntityManager em;

  /** It was read; what happens next opens another one. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void close(long id, Instant at) {
    new Sql()
        .add("update notification set read_at = ?, slot = ?, mail_at = null", at, Long.toString(id))
        .add(" where id = ? and read_at is null", id)
        .change(em);
  }
}
