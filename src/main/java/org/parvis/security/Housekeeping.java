package org.parvis.security;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Clears away, every night, the devices and links whose time is over. */
@Singleton
public class Housekeeping {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  @Schedule(hour = "3", minute = "17", persistent = false)
  public void clear() {
    for (String room : new String[] {"RememberedDevice", "AccessLink"}) {
      entities
          .createQuery("delete from " + room + " it where it.expiresAt < :now")
          .setParameter("now", clock.instant())
          .executeUpdate();
    }
  }
}
