package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.Talk;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;

/** What is forgotten, and when. */
@ExtendWith(ArquillianExtension.class)
class ClearingIT {

  private static final int DAYS = 90;

  @Inject private Town town;
  @Inject private Talk talk;
  @Inject private Gossip gossip;
  @Inject private Bell bell;
  @Inject private Messenger messenger;
  @Inject private Mailings mailings;
  @Inject private Keys keys;
  @Inject private Clearing clearing;
  @Inject private Clock clock;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void notificationsAreForgottenWithTheirActsReadOrNot() {
    Viewer ann = town.ann();
    long post = talk.publish(ann, Audience.COMPANY);
    talk.write(town.bob(), post, "Hello");
    messenger.runAll();
    assertThat(gossip.told(post)).isEqualTo(1);

    clearing.purge(later(DAYS - 1), DAYS);
    assertThat(bell.count(ann)).isEqualTo(1);
    clearing.purge(later(DAYS + 1), DAYS);

    assertThat(bell.count(ann)).isZero();
    assertThat(bell.page(ann, Cursor.newest(), 10).rows()).isEmpty();
    assertThat(gossip.told(post)).isZero();
    talk.write(town.bob(), post, "Are you there?");
    messenger.runAll();
    assertThat(bell.count(ann)).as("of what is said afterwards").isEqualTo(1);
  }

  @Test
  void thatADigestWasSentIsForgottenLongAfterItsTime() {
    Viewer ann = town.ann();
    Instant now = clock.instant();
    mailings.digest(
        ann.id(),
        new Period(Rhythm.DAILY, now.atZone(ZoneOffset.UTC).toLocalDate().toString(), now),
        now);

    clearing.purge(later(59), DAYS);
    assertThat(count("DigestTurn", ann)).isEqualTo(1);
    clearing.purge(later(61), DAYS);
    assertThat(count("DigestTurn", ann)).isZero();
  }

  @Test
  void theLinkThatEndsMailWorksForMoreThanAYear() throws Exception {
    Viewer ann = town.ann();
    transaction.begin();
    keys.address(ann.id(), Kind.ANSWER.name());
    transaction.commit();

    clearing.purge(later(399), DAYS);
    assertThat(count("UnsubscribeKey", ann)).isEqualTo(1);
    clearing.purge(later(401), DAYS);
    assertThat(count("UnsubscribeKey", ann)).isZero();
  }

  private long count(String entity, Viewer person) {
    return em.createQuery(
            "select count(e) from " + entity + " e where e.personId = :person", Long.class)
        .setParameter("person", person.id())
        .getSingleResult();
  }

  private Instant later(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }
}
