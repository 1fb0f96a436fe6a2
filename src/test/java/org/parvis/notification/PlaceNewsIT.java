package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Standing;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Guests;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Wording;
import org.parvis.storage.Stubborn;

/** What people are told of who comes into a community, and of what becomes of them there. */
@ExtendWith(ArquillianExtension.class)
class PlaceNewsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Guests guests;
  @Inject private Closings closings;
  @Inject private Bell bell;
  @Inject private Choices choices;
  @Inject private Messenger messenger;
  @Inject private Gossip gossip;
  @Inject private Clock clock;
  @Inject private EntityManager em;

  @Test
  void whoAsksIsToldToThoseWhoAnimateAsOneLineForThePlace() {
    Viewer ann = town.ann();
    Viewer anna = town.person("Anna Animator");
    Viewer bob = town.bob();
    Viewer stranger = town.stranger();
    long club = clubs.found(ann, Openness.MODERATED, anna, bob);
    memberships.appoint(ann, club, anna.id(), Standing.ANIMATOR);
    Viewer carl = town.person("Carl Cook");
    Viewer dora = town.person("Dora Dean");
    memberships.ask(carl, club, "I play every day", false);

    assertThat(unread(ann))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(said(card)).isEqualTo("Carl Cook asks to join " + name(ann, club));
              assertThat(card.excerpt()).isEqualTo("I play every day");
              assertThat(card.path()).startsWith("/community/requests/club-");
            });
    memberships.ask(dora, club, null, false);
    assertThat(unread(anna))
        .filteredOn(card -> card.what().equals("COMMUNITY.ASKED"))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(said(card)).startsWith("Dora Dean and Carl Cook ask to join Club ");
              assertThat(card.excerpt()).isNull();
            });
    assertThat(unread(bob))
        .as("a member")
        .extracting(NotificationCard::what)
        .containsExactly("COMMUNITY.ADMITTED");
    assertThat(unread(stranger)).isEmpty();
    assertThat(unread(carl)).as("of what he did himself").isEmpty();

    memberships.appoint(ann, club, anna.id(), Standing.MEMBER);
    assertThat(unread(anna)).extracting(PlaceNewsIT::said).noneMatch(it -> it.contains("ask"));
  }

  @Test
  void whatIsAskedTakenBackAndAskedAgainIsOneNotice() {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    long club = clubs.found(ann, Openness.MODERATED);
    memberships.ask(carl, club, null, false);
    assertThat(bell.count(seen(ann))).isEqualTo(1);
    memberships.withdraw(carl, club);
    assertThat(bell.count(seen(ann))).as("taken back").isZero();
    assertThat(bell.page(ann, Cursor.newest(), 9).rows()).isEmpty();
    memberships.ask(carl, club, null, false);
    assertThat(unread(ann)).hasSize(1);
    bell.readAll(ann);
    memberships.withdraw(carl, club);
    memberships.ask(carl, club, null, false);

    assertThat(bell.count(seen(ann))).as("seen already").isZero();
    assertThat(bell.page(ann, Cursor.newest(), 9).rows()).hasSize(1);
  }

  @Test
  void whoIsDeclinedHearsItWithTheWordAndMayAskAgainAloud() {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    long club = clubs.found(ann, Openness.MODERATED);
    memberships.ask(carl, club, null, false);
    assertThat(unread(ann)).hasSize(1);
    bell.readAll(ann);
    memberships.decline(ann, club, carl.id(), "Not this year");

    assertThat(unread(carl))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(said(card))
                  .isEqualTo("Ann Archer did not accept your request to join " + name(ann, club));
              assertThat(card.excerpt()).isEqualTo("Not this year");
              assertThat(card.path()).startsWith("/community/club-");
            });
    memberships.ask(carl, club, "And now?", false);
    assertThat(unread(ann)).as("asked anew after an answer").hasSize(1);
    assertThat(unread(carl)).as("it is open again").isEmpty();
    memberships.decline(ann, club, carl.id(), null);
    assertThat(unread(carl)).hasSize(1);

    close(ann, club);
    assertThat(unread(carl)).as("nobody outside knows of it any more").isEmpty();
    assertThat(bell.count(carl)).isZero();
  }

  @Test
  void whoIsLetInHearsItAndAnimatorsHaveNothingLeftToDo() {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    long club = clubs.found(ann, Openness.MODERATED);
    memberships.ask(carl, club, null, false);
    memberships.admit(ann, club, carl.id(), "Welcome");
    memberships.admit(ann, club, carl.id(), "Welcome");

    assertThat(unread(carl))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(said(card)).isEqualTo("Ann Archer let you into " + name(ann, club));
              assertThat(card.excerpt()).isEqualTo("Welcome");
            });
    assertThat(unread(ann)).isEmpty();
    bell.readAboutPlace(carl, card(ann, club));
    assertThat(bell.count(carl)).isZero();
  }

  @Test
  void anInvitationToWhatNobodyKnowsIsNamedAsLongAsItStands() {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    Viewer stranger = town.stranger();
    long club = clubs.found(ann, Openness.PRIVATE);
    memberships.invite(ann, club, List.of(carl.id()));
    memberships.invite(ann, club, List.of(carl.id()));

    assertThat(unread(carl))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(said(card)).isEqualTo("Ann Archer invites you to join " + name(ann, club));
              assertThat(card.path()).startsWith("/community/club-");
            });
    assertThat(unread(stranger)).isEmpty();
    guests.withdraw(ann, club, carl.id());
    assertThat(unread(carl)).isEmpty();
    assertThat(bell.count(carl)).isZero();
    memberships.invite(ann, club, List.of(carl.id()));
    assertThat(unread(carl)).hasSize(1);
    guests.decline(carl, club);
    assertThat(unread(carl)).isEmpty();
  }

  @Test
  void whoIsShownOutOfWhatNobodyKnowsIsToldByWhomAndNoName() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    long secret = clubs.found(ann, Openness.PRIVATE, bob);
    long open = clubs.found(ann, Openness.OPEN, carl);
    memberships.appoint(ann, secret, bob.id(), Standing.ANIMATOR);
    assertThat(unread(bob)).extracting(PlaceNewsIT::said).anyMatch(it -> it.contains("Club "));
    memberships.remove(ann, secret, bob.id());
    memberships.remove(ann, open, carl.id());

    assertThat(unread(bob))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(said(card)).isEqualTo("Ann Archer removed you from a community");
              assertThat(card.path()).isEqualTo("/community");
              assertThat(card.toString()).doesNotContain(name(ann, secret), card(ann, secret));
            });
    assertThat(unread(carl))
        .singleElement()
        .satisfies(
            card ->
                assertThat(said(card)).isEqualTo("Ann Archer removed you from " + name(ann, open)));
    clubs.let(ann, secret, Openness.PRIVATE, bob);
    assertThat(unread(bob)).extracting(PlaceNewsIT::said).noneMatch(it -> it.contains("removed"));
  }

  @Test
  void whoIsGivenAPartHearsWhichAndNobodyOfTheirOwnDoing() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
    memberships.appoint(ann, club, bob.id(), Standing.OWNER);
    assertThat(unread(bob))
        .singleElement()
        .satisfies(
            card ->
                assertThat(said(card))
                    .isEqualTo("Ann Archer made you an owner of " + name(ann, club)));
    memberships.appoint(ann, club, ann.id(), Standing.MEMBER);
    assertThat(unread(ann)).isEmpty();
    memberships.appoint(bob, club, bob.id(), Standing.OWNER);
    choices.choose(bob, List.of(new Wish(Kind.COMMUNITY, false, Rhythm.NEVER)), null);
    assertThat(unread(bob)).as("whoever wants no bell").isEmpty();
  }

  @Test
  void aDeletedCommunityIsNamedToNobodyAndComesBackWithWhatWasTold() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    long club = clubs.found(ann, Openness.MODERATED, bob);
    memberships.invite(ann, club, List.of(carl.id()));
    memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
    assertThat(unread(carl)).hasSize(1);
    assertThat(unread(bob)).hasSize(2);
    String name = name(ann, club);
    closings.delete(ann, club);
    for (Viewer one : List.of(ann, bob, carl)) {
      assertThat(unread(one).toString()).doesNotContain(name);
      assertThat(bell.count(one)).isZero();
    }
    closings.restore(ann, club);
    assertThat(unread(carl)).hasSize(1);
    assertThat(unread(bob))
        .as("and that it is back")
        .hasSize(3)
        .first()
        .satisfies(card -> assertThat(card.what()).isEqualTo("CLOSING.RESTORED"));

    closings.delete(ann, club);
    Stubborn.workOff(() -> closings.purge(clock.instant().plus(Duration.ofMinutes(1)), 100));
    assertThat(rows(club)).isZero();
  }

  @Test
  void fiftyTimesAtOnceIsOnce() throws Exception {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    long club = clubs.found(ann, Openness.MODERATED);
    AtOnce.times(
        50,
        () -> {
          memberships.ask(carl, club, "Please", false);
          messenger.go();
          return true;
        });
    assertThat(unread(ann)).singleElement();
    AtOnce.times(
        50,
        () -> {
          memberships.admit(ann, club, carl.id(), null);
          memberships.appoint(ann, club, carl.id(), Standing.ANIMATOR);
          messenger.go();
          return true;
        });
    assertThat(unread(ann)).isEmpty();
    assertThat(unread(carl)).extracting(card -> card.what()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void hundredsAreInvitedAndEachIsToldOnce() throws Exception {
    Viewer ann = town.ann();
    List<Viewer> crowd = gossip.crowd(120);
    long club = clubs.found(ann, Openness.PRIVATE);
    memberships.invite(ann, club, crowd.stream().map(Viewer::id).toList());
    AtOnce.times(
        5,
        () -> {
          messenger.runAll();
          return true;
        });

    assertThat(rows(club)).isEqualTo(crowd.size());
    for (Viewer one : List.of(crowd.get(0), crowd.get(119))) {
      assertThat(unread(one)).hasSize(1);
    }
  }

  private void close(Viewer owner, long club) {
    CommunityDraft draft = communities.draft(owner, club);
    draft.setOpenness(Openness.PRIVATE);
    communities.change(owner, club, draft);
  }

  private long rows(long club) {
    return em.createQuery(
            "select count(n.id) from Notification n where n.audienceId = :club", Long.class)
        .setParameter("club", club)
        .getSingleResult();
  }

  private String name(Viewer viewer, long club) {
    return communities.draft(viewer, club).getName();
  }

  private String card(Viewer viewer, long club) {
    return name(viewer, club).toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private Viewer seen(Viewer viewer) {
    messenger.runAll();
    return viewer;
  }

  private List<NotificationCard> unread(Viewer viewer) {
    return bell.page(seen(viewer), Cursor.newest(), 50).rows().stream()
        .filter(NotificationCard::unread)
        .toList();
  }

  private static String said(NotificationCard card) {
    return new Phrases(Wording.in(Locale.ENGLISH)).sentence(card);
  }
}
