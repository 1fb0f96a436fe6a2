package org.parvis.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.mail.Letter;
import org.parvis.mail.Mailbox;
import org.parvis.mail.Postman;
import org.parvis.person.EmailTaken;
import org.parvis.person.Language;
import org.parvis.person.Viewer;
import org.parvis.security.AccountSearch;
import org.parvis.security.Accounts;
import org.parvis.security.Welcome;
import org.parvis.shared.NotFound;

/** Asking a colleague to come in. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT {

  private static final String PHRASE = "une phrase bien longue";

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String email = "nora.new+" + mark + "@town.example";

  @Inject private Town town;
  @Inject private Invitations invitations;
  @Inject private InvitationLetters letters;
  @Inject private Welcome welcome;
  @Inject private Accounts accounts;
  @Inject private Postman postman;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;
  @Inject private EntityManager em;

  @Inject
  @ConfigProperty(name = "parvis.mail.port")
  private int port;

  @Test
  void whoeverIsInvitedGetsAMailComesInOnceAndIsSeenToHaveCome() throws Exception {
    Viewer ada = town.administrator();
    Invited nora = invite(ada, "");
    assertThat(nora.name()).as("read from the address").startsWith("Nora New");
    assertThat(nora.isByMail()).isTrue();
    assertThat(states(ada, nora)).containsExactly(InvitationState.WAITING);
    String text;
    try (Mailbox mailbox = Mailbox.at(port)) {
      Instant later = clock.instant().plus(Duration.ofHours(1));
      text =
          ((MimeMultipart) mailbox.await(email, () -> postman.deliver(later)).getContent())
              .getBodyPart(0)
              .getContent()
              .toString();
    }

    assertThat(text).contains(ada.name() + " invites you");
    welcome.choose(token(text), PHRASE);

    assertThat(states(ada, nora)).containsExactly(InvitationState.ACCEPTED);
    assertThat(welcome.guest(token(text))).isEmpty();
    assertThatThrownBy(() -> invite(ada, "Nora")).isInstanceOf(EmailTaken.class);
    assertThatThrownBy(() -> invitations.resend(ada, nora.personId())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> invitations.withdraw(ada, nora.personId()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void askedAgainTheyAreTheSamePersonWithAnotherLink() throws Exception {
    Viewer ada = town.administrator();
    Invited first = invite(ada, "Nora");
    String link = token(letter(first, 1).text());
    assertThat(invite(ada, "Nora Newman").personId()).isEqualTo(first.personId());
    assertThat(letters.write(cause(first, 2))).as("a second click is the same").isEmpty();
    shift("update Invitation i set i.invitedAt = :then where i.personId = :person", first, 1);

    invitations.resend(ada, first.personId());

    assertThat(letters.write(cause(first, 1))).as("the mail before has no more reason").isEmpty();
    assertThat(welcome.guest(token(letter(first, 2).text()))).isPresent();
    assertThat(welcome.guest(link)).isEmpty();
    assertThat(states(ada, first)).hasSize(1);
  }

  @Test
  void withdrawnTheLinkIsVoidAndTheAddressCanBeInvitedAgain() {
    Viewer ada = town.administrator();
    Invited nora = invite(ada, "Nora");
    String link = token(letter(nora, 1).text());

    invitations.withdraw(ada, nora.personId());

    assertThat(welcome.guest(link)).isEmpty();
    assertThat(letters.write(cause(nora, 1))).isEmpty();
    assertThat(states(ada, nora)).isEmpty();
    assertThat(invite(ada, "Nora").personId()).isEqualTo(nora.personId());
    assertThat(welcome.guest(token(letter(nora, 1).text()))).isPresent();
  }

  @Test
  void itIsSaidWhenItHasExpiredAndWhenItsMailHasFailed() throws Exception {
    Viewer ada = town.administrator();
    Invited nora = invite(ada, "Nora");
    shift("update Invitation i set i.expiresAt = :then where i.personId = :person", nora, 1);
    assertThat(states(ada, nora)).containsExactly(InvitationState.EXPIRED);
    transaction.begin();
    em.createQuery(
            "update Mail m set m.state = org.parvis.mail.Mail.State.FAILED where m.cause = :cause")
        .setParameter("cause", cause(nora, 1))
        .executeUpdate();
    transaction.commit();

    assertThat(states(ada, nora)).containsExactly(InvitationState.FAILED);
  }

  @Test
  void aLinkCanStillBeHandedOver() {
    Viewer ada = town.administrator();
    Invited nora = invite(ada, "Nora");
    String mailed = token(letter(nora, 1).text());

    String handed = accounts.link(ada, nora.personId());

    assertThat(welcome.guest(mailed)).isEmpty();
    assertThat(welcome.guest(handed)).isPresent();
    assertThat(accounts.page(ada, new AccountSearch(email, null, null), null, 5).rows()).hasSize(1);
  }

  @Test
  void forAnyoneElseNothingOfItExists() {
    Viewer ada = town.administrator();
    Viewer ann = town.ann();
    Invited nora = invite(ada, "Nora");

    assertThatThrownBy(() -> invite(ann, "Nora")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> invitations.page(ann, null, null, 5)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> invitations.resend(ann, nora.personId())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> invitations.withdraw(ann, nora.personId()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> invitations.isByMail(ann)).isInstanceOf(NotFound.class);
  }

  private Invited invite(Viewer viewer, String name) {
    return invitations.invite(viewer, new InvitationDraft(email, name, "Fitter", Language.EN));
  }

  private Letter letter(Invited invited, int sent) {
    return letters.write(cause(invited, sent)).orElseThrow();
  }

  private static String cause(Invited invited, int sent) {
    return InvitationLetters.TOPIC + "." + invited.personId() + "." + sent;
  }

  private static String token(String text) {
    return text.replaceAll("(?s).*/security/welcome/([\\w-]+).*", "$1");
  }

  private List<InvitationState> states(Viewer ada, Invited invited) {
    return Arrays.stream(InvitationState.values())
        .filter(
            state ->
                invitations.page(ada, state, null, 50).rows().stream()
                    .anyMatch(row -> row.id() == invited.personId() && row.state() == state))
        .toList();
  }

  private void shift(String update, Invited invited, int hours) throws Exception {
    transaction.begin();
    em.createQuery(update)
        .setParameter("then", clock.instant().minus(Duration.ofHours(hours)))
        .setParameter("person", invited.personId())
        .executeUpdate();
    transaction.commit();
  }
}
