package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.mail.Letter;
import org.parvis.mail.Mailbox;
import org.parvis.mail.Postman;
import org.parvis.person.Viewer;

/** A forgotten password: a mail, a link that works once, and everything else as before. */
@ExtendWith(ArquillianExtension.class)
class ForgottenIT {

  private static final String OLD = "une phrase bien longue";
  private static final String NEW = "une autre phrase, longue aussi";

  @Inject private Town town;
  @Inject private Forgotten forgotten;
  @Inject private ForgottenLetters letters;
  @Inject private Welcome welcome;
  @Inject private Credentials credentials;
  @Inject private Passwords passwords;
  @Inject private Entries entries;
  @Inject private Devices devices;
  @Inject private Accounts accounts;
  @Inject private Postman postman;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;
  @Inject private EntityManager em;

  @Inject
  @ConfigProperty(name = "parvis.mail.port")
  private int port;

  @Test
  void theMailLeadsToANewPasswordOnceAndAnotherTellsOfIt() throws Exception {
    Viewer bob = town.bob();
    credentials.give(bob.id(), OLD);
    Badge before = badge(bob);
    String device = devices.remember(before);
    forgotten.ask("  " + email(bob).toUpperCase(Locale.ROOT));
    forgotten.ask(email(bob));
    try (Mailbox mailbox = Mailbox.at(port)) {
      Instant later = clock.instant().plus(Duration.ofMinutes(50));
      String text = text(mailbox.await(email(bob), () -> postman.deliver(later)));
      assertThat(passwords.verify(OLD, hash(bob))).as("the old one works until then").isTrue();
      assertThat(entries.of(before)).isPresent();

      welcome.choose(token(text), NEW);

      assertThat(passwords.verify(NEW, hash(bob))).isTrue();
      assertThat(entries.of(before)).as("sessions end").isEmpty();
      assertThat(devices.recognise(device).flatMap(it -> entries.of(it.badge()))).isEmpty();
      assertThatThrownBy(() -> welcome.choose(token(text), OLD)).isInstanceOf(LinkSpent.class);
      List<MimeMessage> both = mailbox.await(email(bob), 2, () -> postman.deliver(later));
      assertThat(text(both.get(1))).contains("/security/forgotten");
      assertThat(mailbox.of(email(bob))).as("asked twice, one link").hasSize(2);
    }
  }

  @Test
  void theLinkIsGoodForAnHourOnly() throws Exception {
    Viewer bob = town.bob();
    credentials.give(bob.id(), OLD);
    forgotten.ask(email(bob));
    String token = token(write(email(bob)).text());
    assertThat(life(bob)).isEqualTo(Duration.ofHours(1));
    shift("update AccessLink l set l.expiresAt = :then where l.personId = :person", bob);

    assertThat(welcome.guest(token)).isEmpty();
  }

  @Test
  void nobodyGetsAMailForAnAddressThatIsNoOnesOrWasClosed() {
    String nobody = "nobody-" + UUID.randomUUID() + "@town.example";
    Viewer bob = town.bob();
    credentials.give(bob.id(), OLD);
    accounts.deactivate(town.administrator(), bob.id());
    forgotten.ask(nobody);
    forgotten.ask(email(bob));
    forgotten.ask("no address");

    assertThat(letters.write(cause(nobody))).isEmpty();
    assertThat(letters.write(cause(email(bob)))).isEmpty();
  }

  @Test
  void theSameIsDoneForAKnownAndAnUnknownAddress() {
    forgotten.ask("first-" + UUID.randomUUID() + "@town.example");

    int known = leastStatements(() -> email(withPassword(town.bob())));
    int unknown = leastStatements(() -> "un-" + UUID.randomUUID() + "@town.example");

    assertThat(unknown).isEqualTo(known);
  }

  /** One of fifty asks for new ids too. */
  private int leastStatements(Supplier<String> address) {
    return IntStream.range(0, 3)
        .mapToObj(i -> address.get())
        .mapToInt(asked -> Statements.during(em, () -> forgotten.ask(asked)))
        .min()
        .orElseThrow();
  }

  private Viewer withPassword(Viewer person) {
    credentials.give(person.id(), OLD);
    return person;
  }

  @Test
  void whatIsOldIsForgotten() throws Exception {
    Viewer bob = town.bob();
    forgotten.ask(email(bob));

    forgotten.removeOld(clock.instant());
    assertThat(requests(email(bob))).hasSize(1);
    forgotten.removeOld(clock.instant().plus(Duration.ofDays(3)));

    assertThat(requests(email(bob))).isEmpty();
  }

  private Letter write(String email) {
    return letters.write(cause(email)).orElseThrow();
  }

  private String cause(String email) {
    return ForgottenLetters.TOPIC + "." + requests(email).get(0);
  }

  private List<Long> requests(String email) {
    return em.createQuery("select r.id from PasswordRequest r where r.email = :email", Long.class)
        .setParameter("email", email)
        .getResultList();
  }

  private Duration life(Viewer person) {
    Object[] times =
        em.createQuery(
                "select l.createdAt, l.expiresAt from AccessLink l where l.personId = :person",
                Object[].class)
            .setParameter("person", person.id())
            .getSingleResult();
    return Duration.between((Instant) times[0], (Instant) times[1]);
  }

  private String hash(Viewer person) {
    return credentials.of(person.id()).orElseThrow().passwordHash();
  }

  private Badge badge(Viewer person) {
    return new Badge(person.id(), entries.of(person.id()).orElseThrow().epoch(), Token.fresh());
  }

  private static String email(Viewer person) {
    return person.slug() + "@town.example";
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }

  private static String token(String text) {
    return text.replaceAll("(?s).*/security/welcome/([\\w-]+).*", "$1");
  }

  private void shift(String update, Viewer person) throws Exception {
    transaction.begin();
    em.createQuery(update)
        .setParameter("then", clock.instant().minus(Duration.ofMinutes(1)))
        .setParameter("person", person.id())
        .executeUpdate();
    transaction.commit();
  }
}
