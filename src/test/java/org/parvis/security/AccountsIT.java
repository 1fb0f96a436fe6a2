package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Accounts, links and devices, in the server. */
@ExtendWith(ArquillianExtension.class)
class AccountsIT {

  private static final String PHRASE = "une phrase bien longue";

  @Inject private Town town;
  @Inject private Accounts accounts;
  @Inject private Welcome welcome;
  @Inject private AccessLinks links;
  @Inject private Credentials credentials;
  @Inject private Entries entries;
  @Inject private Devices devices;
  @Inject private Housekeeping housekeeping;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void forAnyoneElseTheAccountsDoNotExist() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();

    assertThatThrownBy(() -> accounts.deactivate(ann, bob.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> accounts.appoint(ann, ann.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> accounts.link(ann, bob.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> accounts.page(ann, new AccountSearch("", null, null), null, 10))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    Viewer ada = town.administrator();
    transaction.begin();
    try {
      entities
          .createQuery(
              "update Person p set p.role = org.parvis.person.Role.PERSON where p.id <> :ada")
          .setParameter("ada", ada.id())
          .executeUpdate();

      assertThatThrownBy(() -> accounts.withdraw(ada, ada.id()))
          .isInstanceOf(LastAdministrator.class);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void ofFiftyWhoUseALinkAtOnceOneSucceeds() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    credentials.give(bob.id(), PHRASE);
    String token = accounts.link(ada, bob.id());

    assertThat(successes(50, () -> welcome.choose(token, PHRASE + " encore"))).isEqualTo(1);
  }

  @Test
  void aNewLinkVoidsTheOneBefore() {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    String first = accounts.link(ada, bob.id());
    String second = accounts.link(ada, bob.id());

    assertThat(welcome.guest(first)).isEmpty();
    assertThat(welcome.guest(second)).isPresent();
  }

  @Test
  void aLinkExpires() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    String token = accounts.link(ada, bob.id());
    shift("update AccessLink l set l.expiresAt = :then where l.personId = :person", bob);

    assertThat(welcome.guest(token)).isEmpty();
    assertThatThrownBy(() -> welcome.choose(token, PHRASE)).isInstanceOf(LinkSpent.class);
  }

  @Test
  void whatHasExpiredIsClearedAway() throws Exception {
    Viewer bob = town.bob();
    String token = accounts.link(town.administrator(), bob.id());
    String good = accounts.link(town.administrator(), town.ann().id());
    shift("update AccessLink l set l.expiresAt = :then where l.personId = :person", bob);

    housekeeping.clear();

    assertThat(entities.find(AccessLink.class, Token.hash(token))).isNull();
    assertThat(entities.find(AccessLink.class, Token.hash(good))).isNotNull();
  }

  @Test
  void whatIsKeptOfALinkDoesNotOpenIt() {
    Viewer ada = town.administrator();
    String token = accounts.link(ada, town.bob().id());

    assertThat(entities.find(AccessLink.class, token)).isNull();
    assertThat(welcome.guest(Token.hash(token))).isEmpty();
  }

  @Test
  void aDevicesFormerTokenShownLateEndsIt() throws Exception {
    Viewer bob = town.bob();
    credentials.give(bob.id(), PHRASE);
    String first = devices.remember(badge(bob));
    String second = devices.recognise(first).orElseThrow().token();
    assertThat(devices.recognise(first)).as("a moment later").isPresent();
    shift("update RememberedDevice d set d.rotatedAt = :then where d.personId = :person", bob);

    assertThat(devices.recognise(first)).isEmpty();
    assertThat(devices.recognise(second)).isEmpty();
  }

  @Test
  void aDeviceIsForgottenWithItsPersonsPassword() {
    Viewer bob = town.bob();
    credentials.give(bob.id(), PHRASE);
    String token = devices.remember(badge(bob));

    credentials.change(bob, PHRASE + " encore");

    assertThat(devices.recognise(token)).isEmpty();
  }

  @Test
  void aPasswordHashedAtAnOldCostIsHashedAnew() throws Exception {
    Viewer bob = town.bob();
    credentials.give(bob.id(), PHRASE);
    String hash = credentials.of(bob.id()).orElseThrow().passwordHash();

    assertThat(hash).startsWith("PBKDF2WithHmacSHA512:");
    assertThat(Integer.parseInt(hash.split(":")[1])).isGreaterThanOrEqualTo(210_000);
    credentials.rehash(bob.id(), hash, "newer");
    assertThat(credentials.of(bob.id()).orElseThrow().passwordHash()).isEqualTo("newer");
    credentials.rehash(bob.id(), hash, "too late");
    assertThat(credentials.of(bob.id()).orElseThrow().passwordHash()).isEqualTo("newer");
  }

  private Badge badge(Viewer person) {
    return new Badge(person.id(), entries.of(person.id()).orElseThrow().epoch(), Token.fresh());
  }

  /** Lets what belongs to this person be a year old. */
  private void shift(String update, Viewer person) throws Exception {
    transaction.begin();
    entities
        .createQuery(update)
        .setParameter("then", clock.instant().minus(Duration.ofDays(365)))
        .setParameter("person", person.id())
        .executeUpdate();
    transaction.commit();
  }

  private static int successes(int times, Callable<?> attempt) throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(times);
    try {
      int done = 0;
      List<Future<Boolean>> attempts =
          crowd.invokeAll(Collections.nCopies(times, (Callable<Boolean>) () -> succeeds(attempt)));
      for (Future<Boolean> one : attempts) {
        done += one.get() ? 1 : 0;
      }
      return done;
    } finally {
      crowd.shutdownNow();
    }
  }

  private static boolean succeeds(Callable<?> attempt) throws Exception {
    try {
      attempt.call();
      return true;
    } catch (LinkSpent spent) {
      return false;
    }
  }
}
