package org.parvis.live;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.parvis.storage.Tireless;

/** Looks after the open sockets. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class Heartbeat {

  @Inject private Listeners listeners;
  @Inject private Delivery delivery;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void look() {
    delivery.round();
    listeners.look();
  }

  /** Keeps proxies from closing a quiet socket, and tells both ends whether it still holds. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void beat() {
    listeners.beat();
  }
}
