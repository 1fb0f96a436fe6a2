package org.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.person.Language;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;

/** What other rooms leave in the outbox arrives, once, whatever the mail server does. */
@ExtendWith(ArquillianExtension.class)
class PostmanIT {

  @Inject private Town town;
  @Inject private Mails mails;
  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Absence absence;
  @Inject private MailLog log;
  @Inject private Errands errands;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @Inject
  @ConfigProperty(name = "parvis.mail.port")
  private int port;

  @Test
  void aLetterArrivesOnceWithAllItsLetters() throws Exception {
    String address = address();
    String name = "Maëlle-Éléonore d’Ørsted-Łukasiewicz ".repeat(3).strip();
    Letter letter =
        Letter.to(new Letter.Addressee(address, name, Language.FR), "Été, déjà ? 🌞 « Œuvre »")
            .say("Ça marche à l’atelier.")
            .button("Ouvrir", mails.portal() + "/wall/1")
            .unsubscribe(mails.portal() + "/notification/unsubscribe/abc");
    String cause = cause();
    send(letter, cause);
    send(letter, cause);

    try (Mailbox mailbox = Mailbox.at(port)) {
      MimeMessage mail = arrived(mailbox, address);
      postman.deliver(later(Duration.ofDays(1)));

      assertThat(mailbox.of(address)).hasSize(1);
      assertThat(mail.getSubject()).isEqualTo("Été, déjà ? 🌞 « Œuvre »");
      assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
          .isEqualTo(letter.to().name());
      assertThat(mail.getMessageID()).matches("<parvis\\.\\d+@localhost>");
      assertThat(mail.getHeader("List-Unsubscribe", null))
          .isEqualTo("<" + letter.unsubscribe() + ">");
      assertThat(mail.getHeader("List-Unsubscribe-Post", null))
          .isEqualTo("List-Unsubscribe=One-Click");
      assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(body(mail, 0)).isEqualToNormalizingNewlines(letter.text());
      assertThat(body(mail, 1)).isEqualToNormalizingNewlines(letter.html());
    }
  }

  @Test
  void whileTheServerIsAwayMailWaitsAndThenArrivesOnce() throws Exception {
    String address = address();
    Viewer ada = town.administrator();
    absence.tryAgain();
    send(letter(address), cause());

    postman.deliver(clock.instant());
    assertThat(log.awaySince(ada)).isPresent();
    assertThat(recipients(ada, Mail.State.WAITING)).contains(address);

    try (Mailbox mailbox = Mailbox.at(port)) {
      Instant back = later(Duration.ofHours(1));
      mailbox.await(address, () -> postman.deliver(back));
      postman.deliver(back.plus(Duration.ofHours(1)));

      assertThat(mailbox.of(address)).hasSize(1);
      assertThat(recipients(ada, Mail.State.SENT)).contains(address);
      assertThat(log.awaySince(ada)).isEmpty();
    }
  }

  @Test
  void afterDaysItIsGivenUpAndAnAdministratorStartsAnew() throws Exception {
    String address = address();
    Viewer ada = town.administrator();
    send(letter(address), cause());

    absence.tryAgain();
    postman.deliver(later(Duration.ofDays(6)));
    assertThat(recipients(ada, Mail.State.FAILED)).contains(address);
    log.tryAgain(ada);

    try (Mailbox mailbox = Mailbox.at(port)) {
      arrived(mailbox, address);
      assertThat(mailbox.of(address)).hasSize(1);
    }
  }

  @Test
  void whatWasRolledBackIsNeverSent() throws Exception {
    String rolledBack = address();
    String kept = address();
    transaction.begin();
    mails.send(letter(rolledBack), "errand", cause());
    transaction.rollback();
    send(letter(kept), cause());

    try (Mailbox mailbox = Mailbox.at(port)) {
      arrived(mailbox, kept);
      assertThat(mailbox.of(rolledBack)).isEmpty();
    }
  }

  @Test
  void neitherNameNorSubjectAddsAHeaderOrARecipient() throws Exception {
    String address = address();
    String name = "Bob\" <eve@town.example>,\r\nBcc: eve@town.example\r\n\r\nHello";
    send(
        Letter.to(
                new Letter.Addressee(address, name, Language.EN),
                "Hi\r\nBcc: eve@town.example\r\n\r\nHello")
            .say("."),
        cause());

    try (Mailbox mailbox = Mailbox.at(port)) {
      MimeMessage mail = arrived(mailbox, address);

      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getAllRecipients()).hasSize(1);
      assertThat(mail.getSubject()).isEqualTo("Hi Bcc: eve@town.example Hello");
      assertThat(mailbox.of("eve@town.example")).isEmpty();
    }
  }

  @Test
  void anAddressThatCanNotBeOneHoldsNobodyUp() throws Exception {
    String nonsense = "no one,at@all@" + UUID.randomUUID();
    String address = address();
    send(letter(nonsense), cause());
    send(letter(address), cause());

    try (Mailbox mailbox = Mailbox.at(port)) {
      arrived(mailbox, address);
    }
    assertThat(recipients(town.administrator(), Mail.State.FAILED)).contains(nonsense);
  }

  @Test
  void onlyOneOfManyTakesAMailAndADeadOneLosesIt() throws Exception {
    String cause = cause();
    transaction.begin();
    mails.owe("errand", cause, address());
    transaction.commit();
    Instant now = clock.instant();

    List<Long> takers =
        AtOnce.times(
            20, () -> taken(() -> outbox.take(now, UUID.randomUUID().toString(), 500), cause));
    long again = taken(() -> outbox.take(now.plus(Outbox.LEASE), "another", 500), cause);

    assertThat(takers.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(1);
    assertThat(again).isEqualTo(1);
    outbox.release("another", now);
  }

  @Test
  void aLateLetterIsWrittenWhenItLeavesAndDroppedWithoutReason() throws Exception {
    String address = address();
    String gone = address();
    String cause = cause();
    errands.have(cause, letter(address));
    transaction.begin();
    mails.owe("errand", cause(), gone);
    mails.owe("errand", cause, "someone@town.example");
    transaction.commit();

    try (Mailbox mailbox = Mailbox.at(port)) {
      arrived(mailbox, address);
      assertThat(mailbox.of(gone)).isEmpty();
    }
    assertThat(recipients(town.administrator(), Mail.State.DROPPED)).contains(gone);
  }

  @Test
  void whatWasSentIsForgottenAfterAMonthAndWhatFailedAfterThree() throws Exception {
    Viewer ada = town.administrator();
    String sent = address();
    String failed = "no one,at@all@" + UUID.randomUUID();
    String waiting = address();
    send(letter(failed), cause());
    send(letter(sent), cause());
    try (Mailbox mailbox = Mailbox.at(port)) {
      arrived(mailbox, sent);
    }
    send(letter(waiting), cause());

    outbox.purge(later(Duration.ofDays(29)));
    assertThat(recipients(ada, Mail.State.SENT)).contains(sent);
    outbox.purge(later(Duration.ofDays(31)));
    assertThat(recipients(ada, Mail.State.SENT)).isEmpty();
    assertThat(recipients(ada, Mail.State.FAILED)).contains(failed);
    outbox.purge(later(Duration.ofDays(91)));
    assertThat(recipients(ada, Mail.State.FAILED)).isEmpty();
    assertThat(recipients(ada, Mail.State.WAITING)).contains(waiting);
  }

  @Test
  void onlyAdministratorsSeeTheOutbox() {
    Viewer ann = town.ann();

    assertThatThrownBy(() -> log.counts(ann)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> log.page(ann, Mail.State.SENT, Cursor.newest(), 10))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> log.tryAgain(ann)).isInstanceOf(NotFound.class);
  }

  private MimeMessage arrived(Mailbox mailbox, String address) {
    absence.tryAgain();
    return mailbox.await(address, () -> postman.deliver(clock.instant()));
  }

  private void send(Letter letter, String cause) throws Exception {
    transaction.begin();
    mails.send(letter, "errand", cause);
    transaction.commit();
  }

  private static long taken(Callable<List<Mail>> taking, String cause) throws Exception {
    return taking.call().stream().filter(mail -> mail.cause().equals(cause)).count();
  }

  private List<String> recipients(Viewer ada, Mail.State state) {
    return log.page(ada, state, Cursor.newest(), 1_000).rows().stream()
        .map(MailRow::recipient)
        .toList();
  }

  private Instant later(Duration time) {
    return clock.instant().plus(time);
  }

  private static Letter letter(String address) {
    return Letter.to(new Letter.Addressee(address, "Bob Baker", Language.EN), "Hello").say("Hi.");
  }

  private static String body(MimeMessage mail, int part) throws Exception {
    BodyPart body = ((MimeMultipart) mail.getContent()).getBodyPart(part);
    return (String) body.getContent();
  }

  private static String address() {
    return UUID.randomUUID() + "@town.example";
  }

  private static String cause() {
    return "errand-" + UUID.randomUUID();
  }
}
