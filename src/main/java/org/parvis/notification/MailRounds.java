package org.parvis.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.mail.Mails;
import org.parvis.storage.Tireless;

/** Looks every minute for mail that is due at once, every ten minutes for digests. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class MailRounds {

  private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());

  @Inject private Mailings mailings;
  @Inject private Mails mails;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "parvis.digest.hour", defaultValue = "8")
  private int hour;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void atOnce() {
    while (mailings.atOnce(clock.instant())) {
      LOG.log(Level.FINEST, "There is more mail");
    }
  }

  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  void digests() {
    if (mails.isOn()) {
      Instant now = clock.instant();
      look(now, ZoneId.systemDefault(), null);
      mailings.zones().forEach(zone -> look(now, ZoneId.of(zone), ZoneId.of(zone)));
    }
  }

  private void look(Instant now, ZoneId there, ZoneId said) {
    for (Rhythm rhythm : List.of(Rhythm.DAILY, Rhythm.WEEKLY)) {
      Period.due(rhythm, now, there, hour).ifPresent(period -> owe(period, said, now));
    }
  }

  private void owe(Period period, ZoneId said, Instant now) {
    Long last = 0L;
    while (last != null) {
      last = mailings.digests(period, said, last, now);
    }
  }
}
