package org.parvis.live;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Looks after the open sockets twice a minute. */
@Singleton
public class Heartbeat {

  @Inject private Listeners listeners;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void beat() {
    listeners.look();
  }
}
