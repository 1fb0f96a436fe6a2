package org.parvis.security;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import org.parvis.storage.Tireless;

/** Clears away, every night, the devices and links whose time is over. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class Housekeeping {

  @Inject private Devices devices;
  @Inject private AccessLinks links;
  @Inject private Forgotten forgotten;
  @Inject private Clock clock;

  @Schedule(hour = "3", minute = "17", persistent = false)
  public void clear() {
    devices.forgetExpired(clock.instant());
    links.removeExpired(clock.instant());
    forgotten.removeOld(clock.instant());
  }
}
