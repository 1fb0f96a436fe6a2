package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.NotInside;
import org.parvis.audience.Standing;
import org.parvis.content.SubmitKey;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** How people come into communities, and what they see then. */
@ExtendWith(ArquillianExtension.class)
class MembershipsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private CommunityPages pages;
  @Inject private CommunityList list;
  @Inject private Members members;
  @Inject private Stream stream;

  @Test
  void everyoneReadsAnOpenClubAndItsMembersWrite() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN);
    long post = clubs.post(ann, club, "Hello");

    assertThat(stream.find(bob, post)).isPresent();
    assertThatThrownBy(() -> clubs.post(bob, club, "Me too")).isInstanceOf(NotInside.class);

    assertThat(memberships.join(bob, club, false)).isTrue();
    assertThat(memberships.join(bob, club, false)).isFalse();
    long answer = clubs.post(bob, club, "Me too");
    assertThat(stream.find(town.stranger(), answer)).isPresent();
  }

  @Test
  void aModeratedClubShowsItsFaceToAllAndItsWallToItsMembers() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.MODERATED);
    long post = clubs.post(ann, club, "Among us");
    String slug = pages.slug(ann, club).orElseThrow();

    CommunityPage seen = pages.find(bob, slug).orElseThrow();
    assertThat(seen.isReadable()).isFalse();
    assertThat(seen.isAskable()).isTrue();
    assertThat(stream.find(bob, post)).isEmpty();
    assertThat(members.page(bob, club, null, null, 20).rows()).isEmpty();
    assertThatThrownBy(() -> memberships.join(bob, club, false)).isInstanceOf(NotFound.class);

    memberships.ask(bob, club, "I play", false);
    assertThat(members.asking(ann, club, 20)).extracting(Asking::word).containsExactly("I play");
    assertThat(members.asking(bob, club, 20)).isEmpty();
    assertThat(memberships.admit(ann, club, bob.id(), "Welcome")).isTrue();
    assertThat(stream.find(bob, post)).isPresent();
    assertThat(members.asking(ann, club, 20)).isEmpty();
  }

  @Test
  void whoIsDeclinedReadsWhyAndMayAskAgain() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.MODERATED);
    String slug = pages.slug(ann, club).orElseThrow();
    memberships.ask(bob, club, null, false);

    memberships.decline(ann, club, bob.id(), "Not this year");
    assertThat(pages.find(bob, slug).orElseThrow().declined()).isEqualTo("Not this year");
    assertThat(members.countAsking(ann, club)).isZero();

    memberships.ask(bob, club, "Please", false);
    assertThat(pages.find(bob, slug).orElseThrow().declined()).isNull();
    assertThat(members.countAsking(ann, club)).isEqualTo(1);
  }

  @Test
  void nobodyOutsideKnowsOfAPrivateClub() {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    long club = clubs.found(ann, Openness.PRIVATE);
    long post = clubs.post(ann, club, "Between us");
    String slug = pages.slug(ann, club).orElseThrow();

    for (Viewer outsider : List.of(town.stranger(), ada)) {
      assertThat(pages.find(outsider, slug)).isEmpty();
      assertThat(pages.slug(outsider, club)).isEmpty();
      assertThat(stream.find(outsider, post)).isEmpty();
      assertThat(list.card(outsider, club)).isEmpty();
      assertThat(members.animators(outsider, club, 20)).isEmpty();
      assertThat(list.page(outsider, named(ann, club), null, 20).rows()).isEmpty();
      assertThatThrownBy(() -> memberships.join(outsider, club, false))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> memberships.ask(outsider, club, null, false))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> memberships.leave(outsider, club)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> communities.draft(outsider, club)).isInstanceOf(NotFound.class);
    }
    assertThat(list.page(ann, named(ann, club), null, 20).rows()).hasSize(1);
  }

  private CommunityFilter named(Viewer member, long club) {
    return new CommunityFilter(
        list.card(member, club).orElseThrow().name().replace("Club ", ""), null, null, null);
  }

  @Test
  void whoIsInvitedSeesTheFaceOfAPrivateClubAndComesIn() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE);
    long post = clubs.post(ann, club, "Between us");
    String slug = pages.slug(ann, club).orElseThrow();

    memberships.invite(ann, club, List.of(bob.id()));
    CommunityPage seen = pages.find(bob, slug).orElseThrow();
    assertThat(seen.inviter().id()).isEqualTo(ann.id());
    assertThat(seen.isReadable()).isFalse();
    assertThat(stream.find(bob, post)).isEmpty();
    assertThat(front(bob).invitations()).extracting(CommunityCard::id).containsExactly(club);

    memberships.join(bob, club, false);
    assertThat(stream.find(bob, post)).isPresent();
    assertThat(front(bob).invitations()).isEmpty();
  }

  @Test
  void whoLeavesSeesNothingAtTheNextRequest() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long post = clubs.post(ann, club, "Between us");
    assertThat(stream.find(bob, post)).isPresent();

    memberships.leave(bob, club);
    assertThat(stream.find(bob, post)).isEmpty();
    assertThat(pages.slug(bob, club)).isEmpty();
    assertThat(stream.pageOf(bob, Cursor.newest(), 20).rows())
        .extracting(PostCard::id)
        .doesNotContain(post);
  }

  @Test
  void theLastOwnerHandsOverFirst() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);

    assertThatThrownBy(() -> memberships.leave(ann, club)).isInstanceOf(LastOwner.class);
    assertThatThrownBy(() -> memberships.appoint(ann, club, ann.id(), Standing.MEMBER))
        .isInstanceOf(LastOwner.class);
    memberships.appoint(ann, club, bob.id(), Standing.OWNER);
    memberships.leave(ann, club);

    assertThat(members.animators(bob, club, 20)).extracting("id").containsExactly(bob.id());
  }

  @Test
  void anAnimatorShowsMembersOutButNoOwner() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo");
    long club = clubs.found(ann, Openness.OPEN, bob, cleo);
    assertThatThrownBy(() -> memberships.remove(bob, club, cleo.id())).isInstanceOf(NotFound.class);

    memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
    assertThatThrownBy(() -> memberships.remove(bob, club, ann.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> memberships.appoint(bob, club, bob.id(), Standing.OWNER))
        .isInstanceOf(NotFound.class);
    memberships.remove(bob, club, cleo.id());
    assertThat(members.page(ann, club, null, null, 20).rows())
        .extracting(member -> member.person().id())
        .containsExactlyInAnyOrder(ann.id(), bob.id());
  }

  @Test
  void whoComesInHasReadTheCharter() {
    Viewer ann = town.ann();
    CommunityDraft draft = Club.draft(Openness.OPEN);
    draft.setCharter("Be kind");
    String slug = communities.found(ann, draft, SubmitKey.random());
    long club = pages.at(ann, slug).orElseThrow();
    Viewer bob = town.bob();

    assertThatThrownBy(() -> memberships.join(bob, club, false)).isInstanceOf(CharterFirst.class);
    assertThat(memberships.join(bob, club, true)).isTrue();
  }

  @Test
  void fiftyWhoComeInAtOnceAreFiftyMembersAndOneIsOne() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    List<Viewer> fifty = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 50; i++) {
      fifty.add(town.person("Fan " + i));
    }
    List<Viewer> waiting = Collections.synchronizedList(new ArrayList<>(fifty));

    assertThat(AtOnce.times(50, () -> memberships.join(waiting.remove(0), club, false)))
        .containsOnly(true);
    assertThat(list.card(ann, club).orElseThrow().members()).isEqualTo(51);

    Viewer bob = town.bob();
    assertThat(AtOnce.times(50, () -> memberships.join(bob, club, false))).containsOnlyOnce(true);
    List<Viewer> leaving = Collections.synchronizedList(new ArrayList<>(fifty));
    AtOnce.times(
        50,
        () -> {
          memberships.leave(leaving.remove(0), club);
          return null;
        });
    assertThat(list.card(ann, club).orElseThrow().members()).isEqualTo(2);
  }

  @Test
  void oneRequestAcceptedFiftyTimesAtOnceLetsOneIn() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.MODERATED);
    memberships.ask(bob, club, null, false);

    assertThat(AtOnce.times(50, () -> memberships.admit(ann, club, bob.id(), null)))
        .containsOnlyOnce(true);
    assertThat(list.card(ann, club).orElseThrow().members()).isEqualTo(2);
  }

  @Test
  void anOldAddressLeadsToTheRenamedClubAndToNoOther() {
    Viewer ann = town.ann();
    CommunityDraft first = Club.draft(Openness.OPEN);
    String old = communities.found(ann, first, SubmitKey.random());
    long club = pages.at(ann, old).orElseThrow();

    CommunityDraft draft = communities.draft(ann, club);
    draft.setName("Renamed " + first.getName());
    String renamed = communities.change(ann, club, draft);
    assertThat(renamed).isNotEqualTo(old);
    assertThat(pages.find(ann, old).orElseThrow().card().slug()).isEqualTo(renamed);

    CommunityDraft other = Club.draft(Openness.OPEN);
    other.setName(first.getName());
    assertThat(communities.found(ann, other, SubmitKey.random())).isEqualTo(old + "-2");
  }

  @Test
  void theAddressOfTheNextOneTellsNothingOfAPrivateClub() {
    CommunityDraft secret = Club.draft(Openness.PRIVATE);
    String hidden = communities.found(town.ann(), secret, SubmitKey.random());
    CommunityDraft other = Club.draft(Openness.OPEN);
    other.setName(secret.getName());

    String slug = communities.found(town.bob(), other, SubmitKey.random());
    assertThat(hidden).startsWith(slug + "-x");
    assertThat(slug).doesNotMatch(".*-2");
  }

  @Test
  void twoWhoChangeItAtOnceAreTold() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    CommunityDraft one = communities.draft(ann, club);
    CommunityDraft two = communities.draft(ann, club);
    one.setPurpose("First");
    communities.change(ann, club, one);

    assertThatThrownBy(() -> communities.change(ann, club, two))
        .isInstanceOf(CommunityChanged.class);
    assertThatThrownBy(() -> communities.draft(town.bob(), club)).isInstanceOf(NotFound.class);
  }

  @Test
  void aClubThatClosesTakesItsPostsOutOfSight() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    long post = clubs.post(ann, club, "For all");
    Viewer bob = town.bob();
    assertThat(stream.find(bob, post)).isPresent();

    CommunityDraft draft = communities.draft(ann, club);
    draft.setOpenness(Openness.PRIVATE);
    communities.change(ann, club, draft);
    assertThat(stream.find(bob, post)).isEmpty();
  }

  @Test
  void theSameFormSentFiftyTimesAtOnceFoundsOneClub() throws Exception {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    CommunityDraft draft = Club.draft(Openness.OPEN);

    assertThat(AtOnce.times(50, () -> communities.found(ann, draft, key)).stream().distinct())
        .hasSize(1);
    assertThat(front(ann).mine()).hasSize(1);
  }

  @Test
  void theWallOfAClubHoldsItsOwnPostsOnlyAndGoesOnWhereItStopped() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    long other = clubs.found(ann, Openness.OPEN);
    long first = clubs.post(ann, club, "One");
    clubs.post(ann, other, "Elsewhere");
    long second = clubs.post(ann, club, "Two");

    Page<PostCard> page = stream.pageIn(ann, club, Reading.PLAIN, Cursor.newest(), 1);
    assertThat(page.rows()).extracting(PostCard::id).containsExactly(second);
    Cursor next = Cursor.parse(page.next()).orElseThrow();
    assertThat(stream.pageIn(ann, club, Reading.PLAIN, next, 1).rows())
        .extracting(PostCard::id)
        .containsExactly(first);
    assertThat(stream.pageIn(town.bob(), club, Reading.PLAIN, Cursor.newest(), 20).rows())
        .isEmpty();
  }

  @Test
  void nonsenseForADraftIsRefusedWithAWord() {
    CommunityDraft nameless = Club.draft(Openness.OPEN);
    nameless.setName(" \u200b ");
    assertThatThrownBy(() -> communities.found(town.ann(), nameless, SubmitKey.random()))
        .isInstanceOf(InvalidText.class);

    CommunityDraft dates = Club.draft(Openness.OPEN);
    dates.setKind(CommunityKind.PROJECT);
    dates.setStartsOn(LocalDate.of(2026, 12, 1));
    dates.setEndsOn(LocalDate.of(2026, 11, 1));
    assertThatThrownBy(() -> communities.found(town.ann(), dates, SubmitKey.random()))
        .isInstanceOf(ProjectDates.class);

    CommunityDraft sponsor = Club.draft(Openness.OPEN);
    sponsor.setKind(CommunityKind.PROJECT);
    sponsor.setSponsor("nobody-at-all");
    assertThatThrownBy(() -> communities.found(town.ann(), sponsor, SubmitKey.random()))
        .isInstanceOf(NoSponsor.class);
  }

  private CommunityFront front(Viewer viewer) {
    return list.front(viewer, List.of(), 0, 1);
  }
}
