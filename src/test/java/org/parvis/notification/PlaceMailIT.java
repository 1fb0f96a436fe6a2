package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.community.Club;
import org.parvis.community.Guests;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.mail.Mailbox;
import org.parvis.mail.Postman;
import org.parvis.person.Viewer;

/** What people hear by mail of what becomes of them in communities. */
@ExtendWith(ArquillianExtension.class)
class PlaceMailIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Guests guests;
  @Inject private Choices choices;
  @Inject private Keys keys;
  @Inject private Messenger messenger;
  @Inject private Mailings mailings;
  @Inject private Postman postman;
  @Inject private Gossip gossip;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "parvis.mail.port")
  private int port;

  @Test
  void anInvitationIsMailedWhileItStandsAndNotWhenItWasTakenBack() throws Exception {
    Viewer ann = town.ann();
    Viewer carl = gossip.english(town.person("Carl Cook"));
    Viewer dora = gossip.english(town.person("Dora Dean"));
    long club = clubs.found(ann, Openness.PRIVATE);
    memberships.invite(ann, club, List.of(carl.id(), dora.id()));
    messenger.runAll();
    owe();
    guests.withdraw(ann, club, dora.id());

    try (Mailbox mailbox = Mailbox.at(port)) {
      MimeMessage mail = arrived(mailbox, carl, Duration.ofMinutes(30));
      assertThat(mail.getSubject()).startsWith("Ann Archer invites you to join Club ");
      assertThat(text(mail))
          .contains("/parvis/community/club-")
          .contains("about you and a community");
      String header = mail.getHeader("List-Unsubscribe", null);
      keys.use(header.substring(header.lastIndexOf('/') + 1, header.length() - 1));
      assertThat(choices.of(carl.id()).get(Kind.COMMUNITY).mail()).isEqualTo(Rhythm.NEVER);
      postman.deliver(clock.instant().plus(Duration.ofDays(1)));
      assertThat(mailbox.of(gossip.email(dora))).isEmpty();
      assertThat(mailbox.of(gossip.email(ann))).isEmpty();
    }
  }

  @Test
  void theDigestTellsOfCommunitiesAndNamesNoneThatOneWasShownOutOf() throws Exception {
    Viewer ann = town.ann();
    Viewer carl = gossip.english(town.person("Carl Cook"));
    choices.choose(carl, List.of(new Wish(Kind.COMMUNITY, true, Rhythm.DAILY)), null);
    long secret = clubs.found(ann, Openness.PRIVATE, carl);
    memberships.remove(ann, secret, carl.id());
    long club = clubs.found(ann, Openness.MODERATED);
    memberships.ask(carl, club, null, false);
    memberships.decline(ann, club, carl.id(), "Next year");
    messenger.runAll();
    mailings.digest(carl.id(), new Period(Rhythm.DAILY, "one", clock.instant()), clock.instant());

    try (Mailbox mailbox = Mailbox.at(port)) {
      MimeMessage mail = arrived(mailbox, carl, Duration.ofDays(1));
      assertThat(text(mail))
          .contains("Ann Archer removed you from a community")
          .contains("Ann Archer did not accept your request to join Club ")
          .contains("Next year");
      assertThat(text(mail).split("Club ", -1)).hasSize(2);
    }
  }

  private void owe() {
    Instant later = clock.instant().plus(Duration.ofMinutes(11));
    while (mailings.atOnce(later)) {
      assertThat(later).isAfter(clock.instant());
    }
  }

  private MimeMessage arrived(Mailbox mailbox, Viewer person, Duration later) {
    Instant[] at = {clock.instant().plus(later)};
    return mailbox.await(
        gossip.email(person),
        () -> {
          at[0] = at[0].plus(Duration.ofHours(1));
          postman.deliver(at[0]);
        });
  }

  private static String text(MimeMessage mail) throws Exception {
    String text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    return text.replace("\r\n", "\n");
  }
}
