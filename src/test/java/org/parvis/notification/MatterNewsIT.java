package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.comment.Comments;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.mail.Mailbox;
import org.parvis.mail.Postman;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.Reason;
import org.parvis.moderation.Reports;
import org.parvis.moderation.Thing;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Wording;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** What people hear of what waits for a decision, and of what was decided. */
@ExtendWith(ArquillianExtension.class)
class MatterNewsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Reports reports;
  @Inject private Decisions decisions;
  @Inject private Wall wall;
  @Inject private Comments comments;
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
  void reportsWaitAsOneLineForThePlaceForThoseWhoDecideAndNobodyElse() {
    Viewer owner = town.ann();
    Viewer animator = town.person("Anna Animator");
    Viewer member = town.bob();
    Viewer reporter = town.person("Rosa Reporter");
    Viewer administrator = town.administrator();
    for (Openness openness : Openness.values()) {
      long club = clubs.found(owner, openness, animator, member, reporter);
      memberships.appoint(owner, club, animator.id(), Standing.ANIMATOR);
      read(owner, animator, member, reporter, administrator);
      Thing first = Thing.post(clubs.post(member, club, "One"));
      Thing second = Thing.post(clubs.post(member, club, "Two"));
      reports.report(reporter, first, Reason.HURTFUL, "It hurts");
      assertThat(said(owner))
          .containsExactly("One report waits for your decision in " + name(owner, club));
      reports.report(town.again(reporter), second, Reason.HURTFUL, null);

      assertThat(unread(owner))
          .singleElement()
          .satisfies(
              card -> {
                assertThat(words(card)).startsWith("2 reports wait for your decision in Club ");
                assertThat(card.path()).startsWith("/community/moderation/club-");
                assertThat(card.toString()).doesNotContain("Rosa", "It hurts");
              });
      assertThat(said(animator)).hasSize(1);
      for (Viewer other : List.of(member, reporter, town.stranger())) {
        assertThat(said(other)).isEmpty();
      }
      boolean told = said(administrator).stream().anyMatch(it -> it.endsWith(name(owner, club)));
      assertThat(told).isEqualTo(openness == Openness.OPEN);
      if (told) {
        assertThat(unread(administrator))
            .filteredOn(card -> words(card).endsWith(name(owner, club)))
            .singleElement()
            .satisfies(card -> assertThat(card.path()).isEqualTo("/moderation"));
      }

      decisions.keep(animator, first, null);
      assertThat(said(owner))
          .containsExactly("One report waits for your decision in " + name(owner, club));
      memberships.appoint(owner, club, animator.id(), Standing.MEMBER);
      assertThat(said(animator)).as("decides no more").isEmpty();
      wall.delete(member, second.id());
      assertThat(said(owner)).as("nothing is left to decide").isEmpty();
      assertThat(bell.count(owner)).isZero();
    }
  }

  @Test
  void neverTheAuthorNorWhoReportsEvenIfTheyDecideOtherwise() {
    Viewer owner = town.ann();
    Viewer animator = town.person("Anna Animator");
    long club = clubs.found(owner, Openness.PRIVATE, animator);
    memberships.appoint(owner, club, animator.id(), Standing.ANIMATOR);
    read(owner, animator);
    reports.report(animator, Thing.post(clubs.post(owner, club, "Mine")), Reason.HURTFUL, null);
    assertThat(said(owner)).as("the author").isEmpty();
    assertThat(said(animator)).as("who reported it knows").isEmpty();
  }

  @Test
  void onTheWallOfTheCompanyAdministratorsAreTold() {
    Viewer administrator = town.administrator();
    Thing post =
        Thing.post(
            wall.post(
                town.ann(), Audience.COMPANY, PostDraft.ofLines("Buy this"), SubmitKey.random()));
    reports.report(town.bob(), post, Reason.OFF_TOPIC, null);
    assertThat(unread(administrator))
        .filteredOn(card -> card.what().equals("MODERATION.company"))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(words(card)).endsWith("for your decision on the company’s wall");
              assertThat(card.path()).isEqualTo("/moderation");
            });
    bell.readQueues(administrator);
    assertThat(said(administrator)).isEmpty();
    decisions.keep(administrator, post, null);
  }

  @Test
  void whoReportedHearsOnceWhatBecameOfItAndTheAuthorOnlyIfItIsHidden() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer reporter = town.person("Rosa Reporter");
    Viewer other = town.person("Olga Other");
    long club = clubs.found(owner, Openness.MODERATED, author, reporter, other);
    long id = clubs.post(author, club, "Hello");
    Thing post = Thing.post(id);
    Thing comment = Thing.remark(comments.write(author, id, null, "Hi", SubmitKey.random()));
    read(owner, author, reporter, other);
    reports.report(reporter, post, Reason.HURTFUL, null);
    decisions.keep(owner, post, "It is a song");
    decisions.keep(owner, post, "Again");
    assertThat(unread(reporter))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(words(card)).isEqualTo("The post that you reported was kept");
              assertThat(card.excerpt()).isEqualTo("It is a song");
              assertThat(card.path()).isEqualTo("/moderation/mine");
            });
    assertThat(said(author)).as("nothing was hidden").isEmpty();
    bell.readReports(reporter);
    reports.report(other, post, Reason.HURTFUL, null);
    decisions.keep(owner, post, null);
    assertThat(said(reporter)).as("who was answered").isEmpty();
    assertThat(said(other)).containsExactly("The post that you reported was kept");

    reports.report(reporter, comment, Reason.PRIVATE, null);
    decisions.hide(owner, comment, "It names someone");
    assertThat(unread(author))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(words(card)).isEqualTo("Your comment was hidden");
              assertThat(card.excerpt()).isEqualTo("It names someone");
              assertThat(card.path()).contains("/wall/" + id, "#comment-" + comment.id());
              assertThat(card.toString()).doesNotContain("Ann", "Rosa");
            });
    assertThat(said(reporter)).containsExactly("The comment that you reported was hidden");
    decisions.show(owner, comment);
    assertThat(said(author)).containsExactly("Your comment is back where it stood");
    assertThat(said(reporter)).containsExactly("The comment that you reported was kept");
  }

  @Test
  void aFirstPostWaitsForWhoAnimatesAndItsAuthorHearsWhatIsDecided() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer administrator = town.administrator();
    long club = clubs.found(owner, Openness.OPEN, author);
    CommunityDraft draft = communities.draft(owner, club);
    draft.setReviewing(true);
    communities.change(owner, club, draft);
    read(owner, author);
    long id = clubs.post(author, club, "Hello");
    assertThat(said(owner))
        .containsExactly("One first post waits for your approval in " + name(owner, club));
    assertThat(said(administrator)).noneMatch(it -> it.endsWith(name(owner, club)));

    decisions.decline(owner, Thing.post(id), "Please say who you are");
    assertThat(said(owner)).isEmpty();
    assertThat(unread(author))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(words(card)).isEqualTo("Your post was not published");
              assertThat(card.excerpt()).isEqualTo("Please say who you are");
              assertThat(card.path()).isEqualTo("/wall/" + id);
            });
    bell.readAbout(author, id);
    decisions.approve(owner, Thing.post(id));
    decisions.approve(owner, Thing.post(id));
    assertThat(said(author)).containsExactly("Your post was approved: everyone there can read it");
  }

  @Test
  void whoLostSightOfThePlaceHearsNothingMore() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer reporter = town.person("Rosa Reporter");
    long club = clubs.found(owner, Openness.PRIVATE, author, reporter);
    Thing post = Thing.post(clubs.post(author, club, "Hello"));
    read(owner, author, reporter);
    reports.report(reporter, post, Reason.HURTFUL, null);
    decisions.hide(owner, post, "No");
    assertThat(said(author)).containsExactly("Your post was hidden");
    assertThat(said(reporter)).hasSize(1);
    memberships.leave(reporter, club);
    memberships.remove(owner, club, author.id());
    assertThat(said(reporter)).isEmpty();
    assertThat(said(author)).noneMatch(it -> it.contains("hidden"));

    long open = clubs.found(owner, Openness.OPEN, author);
    Thing other = Thing.post(clubs.post(author, open, "Hello"));
    read(owner, author);
    reports.report(reporter, other, Reason.HURTFUL, null);
    assertThat(said(owner)).hasSize(1);
    closings.delete(owner, open);
    assertThat(said(owner)).as("nobody sees it any more").isEmpty();
  }

  @Test
  void manyAtOnceAreOneNews() throws Exception {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer reporter = town.person("Rosa Reporter");
    long club = clubs.found(owner, Openness.MODERATED, author, reporter);
    Thing post = Thing.post(clubs.post(author, club, "Hello"));
    read(owner, author, reporter);
    AtOnce.times(
        20,
        () -> {
          reports.report(reporter, post, Reason.HURTFUL, null);
          messenger.go();
          return true;
        });
    assertThat(said(owner)).hasSize(1);
    AtOnce.times(
        20,
        () -> {
          decisions.hide(owner, post, "No");
          messenger.go();
          return true;
        });
    assertThat(said(owner)).isEmpty();
    assertThat(said(author)).containsExactly("Your post was hidden");
    assertThat(said(reporter)).containsExactly("The post that you reported was hidden");
    choices.choose(author, List.of(new Wish(Kind.DECISION, false, Rhythm.NEVER)), null);
    assertThat(said(author)).as("whoever wants no bell").isEmpty();
  }

  @Test
  void mailTellsOfWhatStillStandsAndNamesNobody() throws Exception {
    Viewer owner = gossip.english(town.ann());
    Viewer author = gossip.english(town.bob());
    Viewer leaver = gossip.english(town.person("Lea Leaver"));
    Viewer reporter = town.person("Rosa Reporter");
    long club = clubs.found(owner, Openness.PRIVATE, author, leaver, reporter);
    Thing post = Thing.post(clubs.post(author, club, "Hello"));
    Thing other = Thing.post(clubs.post(leaver, club, "Hello"));
    read(owner, author, leaver, reporter);
    reports.report(reporter, post, Reason.HURTFUL, null);
    decisions.hide(owner, post, "It hurts");
    decisions.hide(owner, other, "It hurts");
    messenger.runAll();
    Instant later = clock.instant().plus(Duration.ofMinutes(11));
    while (mailings.atOnce(later)) {
      assertThat(later).isAfter(clock.instant());
    }
    memberships.leave(leaver, club);

    try (Mailbox mailbox = Mailbox.at(port)) {
      Instant[] at = {later};
      MimeMessage mail =
          mailbox.await(
              gossip.email(author),
              () -> {
                at[0] = at[0].plus(Duration.ofHours(1));
                postman.deliver(at[0]);
              });
      assertThat(mail.getSubject()).isEqualTo("Your post was hidden");
      postman.deliver(at[0].plus(Duration.ofDays(1)));
      assertThat(mailbox.of(gossip.email(owner))).as("nothing waits any more").isEmpty();
      assertThat(mailbox.of(gossip.email(leaver))).as("left meanwhile").isEmpty();
    }
  }

  private void read(Viewer... people) {
    messenger.runAll();
    for (Viewer one : people) {
      bell.readAll(one);
    }
  }

  private String name(Viewer viewer, long club) {
    return communities.draft(viewer, club).getName();
  }

  private List<String> said(Viewer viewer) {
    return unread(viewer).stream().map(MatterNewsIT::words).toList();
  }

  private List<NotificationCard> unread(Viewer viewer) {
    messenger.runAll();
    return bell.page(viewer, Cursor.newest(), 50).rows().stream()
        .filter(NotificationCard::unread)
        .filter(card -> card.kind() == Kind.MODERATION || card.kind() == Kind.DECISION)
        .toList();
  }

  private static String words(NotificationCard card) {
    return new Phrases(Wording.in(Locale.ENGLISH)).sentence(card);
  }
}
