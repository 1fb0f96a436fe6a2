package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.Comments;
import org.parvis.comment.Talk;
import org.parvis.mail.Mailbox;
import org.parvis.mail.Postman;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;

/** What people hear by mail of what they have not seen, and how they end it. */
@ExtendWith(ArquillianExtension.class)
class NotificationMailIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Inject private Town town;
  @Inject private Talk talk;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private Bell bell;
  @Inject private Choices choices;
  @Inject private Messenger messenger;
  @Inject private Mailings mailings;
  @Inject private Postman postman;
  @Inject private Gossip gossip;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "parvis.mail.port")
  private int port;

  @Test
  void anAnswerThatIsNotSeenInTimeIsMailedOnceAndLeadsToTheVeryComment() throws Exception {
    Viewer ann = gossip.english(town.ann());
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(bob, post, "Have you <b>seen</b> it?");
    messenger.runAll();
    owe(Duration.ofMinutes(5));

    try (Mailbox mailbox = Mailbox.at(port)) {
      postman.deliver(later(Duration.ofMinutes(5)));
      assertThat(mailbox.of(gossip.email(ann))).isEmpty();
      owe(Duration.ofMinutes(11));
      owe(Duration.ofMinutes(12));
      MimeMessage mail = arrived(mailbox, ann, Duration.ofMinutes(30));
      postman.deliver(later(Duration.ofDays(1)));

      assertThat(mailbox.of(gossip.email(ann))).hasSize(1);
      assertThat(mail.getSubject()).isEqualTo("Bob Baker commented on your post");
      assertThat(text(mail, 0))
          .contains("> Have you <b>seen</b> it?")
          .contains("/parvis/wall/" + post + "?at=" + comment + "#comment-" + comment);
      assertThat(text(mail, 1)).contains("Have you &lt;b&gt;seen&lt;/b&gt; it?");
    }
    assertThat(bell.count(ann)).as("mail does not read for her").isEqualTo(1);
  }

  @Test
  void whatWasReadOrWithdrawnOrIsNoLongerForOneIsNotMailed() throws Exception {
    Viewer ann = gossip.english(town.ann());
    Viewer bob = town.bob();
    Viewer reader = town.person("Rea Reader");
    Viewer leaver = town.person("Lee Leaver");
    Viewer gone = town.person("Gus Gone");
    long club = town.chessClub(ann, bob, reader, leaver, gone);
    long post = talk.publish(bob, club);
    List.of(reader, leaver, gone).forEach(one -> talk.write(one, post, "Here"));
    talk.write(ann, post, "News for all");
    long oops = talk.write(ann, talk.publish(bob, Audience.COMPANY), "Oops");
    messenger.runAll();
    owe(Duration.ofMinutes(11));
    comments.delete(ann, oops);
    bell.readAll(reader);
    town.leave(club, leaver);
    gossip.deactivate(gone);

    try (Mailbox mailbox = Mailbox.at(port)) {
      arrived(mailbox, bob, Duration.ofMinutes(30));
      postman.deliver(later(Duration.ofDays(1)));
      for (Viewer nobody : List.of(reader, leaver, gone)) {
        assertThat(mailbox.of(gossip.email(nobody))).as(nobody.name()).isEmpty();
      }
      assertThat(mailbox.of(gossip.email(bob)))
          .as("of the club, not of what was withdrawn")
          .hasSize(1);
    }
  }

  @Test
  void oneClickEndsSuchMailWithoutSigningInAndLookingEndsNothing() throws Exception {
    Viewer ann = gossip.english(town.ann());
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    talk.write(bob, post, "One");
    messenger.runAll();
    owe(Duration.ofMinutes(11));

    try (Mailbox mailbox = Mailbox.at(port)) {
      MimeMessage mail = arrived(mailbox, ann, Duration.ofMinutes(30));
      String header = mail.getHeader("List-Unsubscribe", null);
      String address = header.substring(1, header.length() - 1);
      assertThat(mail.getHeader("List-Unsubscribe-Post", null))
          .isEqualTo("List-Unsubscribe=One-Click");
      assertThat(text(mail, 0)).contains(address);

      HttpResponse<String> looked =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(looked.statusCode()).isEqualTo(200);
      assertThat(looked.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(rhythm(ann, Kind.ANSWER)).isEqualTo(Rhythm.ONCE);

      HttpResponse<String> ended = oneClick(address);
      assertThat(ended.statusCode()).isEqualTo(200);
      assertThat(ended.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(rhythm(ann, Kind.ANSWER)).isEqualTo(Rhythm.NEVER);
      assertThat(rhythm(ann, Kind.MENTION)).as("another kind").isEqualTo(Rhythm.ONCE);

      HttpResponse<String> unknown =
          oneClick(address.substring(0, address.lastIndexOf('/') + 1) + "x".repeat(43));
      assertThat(unknown.statusCode()).isEqualTo(ended.statusCode());
      assertThat(shown(unknown)).isEqualTo(shown(ended));

      bell.readAll(ann);
      talk.write(bob, post, "Two");
      messenger.runAll();
      owe(Duration.ofMinutes(11));
      postman.deliver(later(Duration.ofMinutes(30)));
      assertThat(mailbox.of(gossip.email(ann))).hasSize(1);
    }
  }

  @Test
  void aDigestTellsOnceAPeriodWhatWasNotSeenAndTheBestOfTheWallThatOneMaySee() throws Exception {
    Viewer ann = gossip.english(town.ann());
    Viewer bob = town.bob();
    choices.choose(
        ann,
        List.of(
            new Wish(Kind.REACTION, true, Rhythm.DAILY), new Wish(Kind.WALL, false, Rhythm.DAILY)),
        null);
    long post = talk.publish(ann, Audience.COMPANY);
    reactions.put(bob, post, ReactionKind.LIKE);
    long secret = talk.publish(bob, town.chessClub(bob));
    long open = talk.publish(bob, Audience.COMPANY);
    for (int i = 0; i < 30; i++) {
      Viewer one = town.person("Carl Cook");
      reactions.put(one, open, ReactionKind.BRAVO);
    }
    messenger.runAll();
    Period period = new Period(Rhythm.DAILY, "one", clock.instant());
    mailings.digest(ann.id(), period, clock.instant());
    mailings.digest(ann.id(), period, clock.instant());

    try (Mailbox mailbox = Mailbox.at(port)) {
      MimeMessage mail = arrived(mailbox, ann, Duration.ofDays(4));

      assertThat(mailbox.of(gossip.email(ann))).hasSize(1);
      assertThat(mail.getSubject()).isEqualTo("Your day on Parvis");
      assertThat(text(mail, 0))
          .contains("Bob Baker reacted to your post")
          .contains("/wall/" + open + "\n")
          .doesNotContain("/wall/" + secret + "\n");

      bell.readAll(ann);
      choices.choose(ann, List.of(new Wish(Kind.WALL, false, Rhythm.NEVER)), null);
      mailings.digest(ann.id(), new Period(Rhythm.DAILY, "two", clock.instant()), clock.instant());
      postman.deliver(later(Duration.ofDays(8)));
      assertThat(mailbox.of(gossip.email(ann))).as("nothing new, no mail").hasSize(1);
    }
  }

  private void owe(Duration later) {
    while (mailings.atOnce(later(later))) {
      assertThat(later).isPositive();
    }
  }

  private MimeMessage arrived(Mailbox mailbox, Viewer person, Duration later) {
    Instant[] at = {later(later)};
    return mailbox.await(
        gossip.email(person),
        () -> {
          at[0] = at[0].plus(Duration.ofHours(1));
          postman.deliver(at[0]);
        });
  }

  private static HttpResponse<String> oneClick(String address) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What the page says, without the values that are new at each answer. */
  private static String shown(HttpResponse<String> page) {
    String body = page.body();
    return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
  }

  private Rhythm rhythm(Viewer viewer, Kind kind) {
    return choices.of(viewer.id()).get(kind).mail();
  }

  private Instant later(Duration time) {
    return clock.instant().plus(time);
  }

  private static String text(MimeMessage mail, int part) throws Exception {
    String text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
    return text.replace("\r\n", "\n");
  }
}
