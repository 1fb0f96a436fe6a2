package org.parvis.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.NotInside;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.Content;
import org.parvis.content.Glimpses;
import org.parvis.content.Heard;
import org.parvis.content.SubmitKey;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.Thing;
import org.parvis.notification.Bell;
import org.parvis.notification.Messenger;
import org.parvis.notification.NotificationCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.wall.Moves;
import org.parvis.wall.PostCard;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** What colleagues say aloud, and relay users write down. */
@ExtendWith(ArquillianExtension.class)
class RelaysIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Offices offices;
  @Inject private Relays relays;
  @Inject private RelayPart part;
  @Inject private Stream stream;
  @Inject private Glimpses glimpses;
  @Inject private Wall wall;
  @Inject private Moves moves;
  @Inject private Communities communities;
  @Inject private Decisions decisions;
  @Inject private Heard heard;
  @Inject private Bell bell;
  @Inject private Messenger messenger;

  @Test
  void aRelayUserOfAClubRelaysThereAndNowhereElse() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long other = clubs.found(ann, Openness.OPEN, bob);
    offices.name(ann, club, bob.id(), Office.RELAY, true);

    long post = relay(bob, club, "a colleague", false);
    for (Viewer someone : List.of(ann, town.stranger(), town.administrator())) {
      assertThatThrownBy(() -> relay(someone, club, null, false)).isInstanceOf(NotFound.class);
    }
    for (long elsewhere : new long[] {Audience.COMPANY, other}) {
      assertThatThrownBy(() -> relay(bob, elsewhere, null, false)).isInstanceOf(NotFound.class);
    }

    assertThat(part.of(ann, List.of(post))).containsEntry(post, new RelayCard("a colleague", null));
    assertThat(part.of(town.stranger(), List.of(post))).isEmpty();
    assertThat(stream.find(town.stranger(), post)).isEmpty();
    memberships.leave(bob, club);
    assertThatThrownBy(() -> relay(bob, club, null, false)).isInstanceOf(NotFound.class);
  }

  @Test
  void aRelayUserOfTheCompanyRelaysWhereverTheyWrite() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    offices.name(town.administrator(), Audience.COMPANY, bob.id(), Office.RELAY, true);
    long open = clubs.found(ann, Openness.OPEN);
    long secret = clubs.found(ann, Openness.PRIVATE);
    long joined = clubs.found(ann, Openness.PRIVATE, bob);

    assertThat(relay(bob, Audience.COMPANY, null, false)).isPositive();
    assertThat(relay(bob, joined, null, false)).isPositive();
    assertThatThrownBy(() -> relay(bob, open, null, false)).isInstanceOf(NotInside.class);
    assertThatThrownBy(() -> relay(bob, secret, null, false)).isInstanceOf(NotFound.class);
    closings.archive(ann, joined);
    assertThatThrownBy(() -> relay(bob, joined, null, false)).isInstanceOf(Archived.class);
  }

  @Test
  void whatIsRelayedIsAQuotationWhereverItIsRead() {
    Viewer bob = relayUser();
    long post = relay(bob, Audience.COMPANY, " ", false);

    PostCard card = stream.find(town.ann(), post).orElseThrow();
    assertThat(card.kind()).isEqualTo(Content.Kind.RELAY);
    assertThat(card.text()).isEqualTo("«\u00a0It is loud\u00a0»");
    assertThat(card.html()).contains("It is loud").doesNotContain("«");
    assertThat(glimpses.of(town.ann(), List.of(post)).get(post).words()).startsWith("«");
    assertThat(part.of(town.ann(), List.of(post))).containsEntry(post, new RelayCard(null, null));

    wall.edit(bob, post, card.version(), PostDraft.ofLines("It is very loud"));
    assertThat(stream.find(town.ann(), post).orElseThrow().text())
        .isEqualTo("«\u00a0It is very loud\u00a0»");
  }

  @Test
  void aColleagueWhoIsNamedIsShownAndTold() {
    Viewer bob = relayUser();
    Viewer carl = town.person("Carl Carver " + System.nanoTime());
    long post = relay(bob, Audience.COMPANY, carl.name().toUpperCase(), true);
    long free = relay(bob, Audience.COMPANY, carl.name(), false);

    RelayCard card = part.of(town.ann(), List.of(post)).get(post);
    assertThat(card.colleague().id()).isEqualTo(carl.id());
    assertThat(card.saidBy()).isNull();
    assertThat(part.of(town.ann(), List.of(free)).get(free).colleague()).isNull();
    assertThat(told(carl))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.contentId()).isEqualTo(post);
              assertThat(one.excerpt()).startsWith("«");
            });
  }

  @Test
  void aColleagueWhoIsNamedIsToldOnceItIsApprovedAndNotBefore() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Carver " + System.nanoTime());
    long club = clubs.found(ann, Openness.PRIVATE, bob, carl);
    offices.name(ann, club, bob.id(), Office.RELAY, true);
    CommunityDraft draft = communities.draft(ann, club);
    draft.setReviewing(true);
    communities.change(ann, club, draft);
    told(carl);
    bell.readAll(carl);
    long post = relay(bob, club, carl.name(), true);

    assertThat(heard.mentionsIn(post)).isEmpty();
    assertThat(told(carl)).noneMatch(NotificationCard::unread);
    decisions.approve(ann, Thing.post(post));
    decisions.approve(ann, Thing.post(post));
    assertThat(heard.mentionsIn(post)).singleElement();
    assertThat(told(carl))
        .filteredOn(NotificationCard::unread)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.contentId()).isEqualTo(post);
              assertThat(one.first().id()).isEqualTo(bob.id());
            });
  }

  @Test
  void nobodyIsNamedWhoCannotBeTold() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Carver");
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    offices.name(ann, club, bob.id(), Office.RELAY, true);

    for (String name : new String[] {null, "", "Nobody Atall", carl.slug()}) {
      assertThatThrownBy(() -> relay(bob, club, name, true)).isInstanceOf(RelayRefused.class);
    }
    town.person("Twin Twain");
    town.person("Twin Twain");
    Viewer user = relayUser();
    assertThatThrownBy(() -> relay(user, Audience.COMPANY, "Twin Twain", true))
        .isInstanceOf(RelayRefused.class);
  }

  @Test
  void whatIsRelayedIsMovedOnlyWhereItCouldHaveBeenWritten() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    offices.name(ann, club, bob.id(), Office.RELAY, true);
    long post = relay(bob, club, null, false);

    assertThatThrownBy(() -> moves.move(bob, post, Audience.COMPANY))
        .isInstanceOf(RelayRefused.class);
    assertThat(stream.find(ann, post).orElseThrow().audienceId()).isEqualTo(club);
    offices.name(town.administrator(), Audience.COMPANY, bob.id(), Office.RELAY, true);
    moves.move(bob, post, Audience.COMPANY);
    assertThat(stream.find(ann, post).orElseThrow().audienceId()).isEqualTo(Audience.COMPANY);
  }

  @Test
  void nonsenseIsNotRelayed() {
    Viewer bob = relayUser();

    assertThatThrownBy(() -> relay(bob, Audience.COMPANY, "x".repeat(101), false))
        .isInstanceOf(InvalidText.class);
    RelayDraft wordless = new RelayDraft(null, false, " ", null);
    assertThatThrownBy(() -> relays.publish(bob, Audience.COMPANY, wordless, SubmitKey.random()))
        .isInstanceOf(InvalidText.class);
  }

  @Test
  void sentManyTimesItIsRelayedOnce() throws Exception {
    Viewer bob = relayUser();
    SubmitKey key = SubmitKey.random();
    RelayDraft draft = new RelayDraft("someone", false, "It is loud", null);

    List<Long> ids = AtOnce.times(10, () -> relays.publish(bob, Audience.COMPANY, draft, key));

    assertThat(ids).containsOnly(ids.get(0));
    SubmitKey post = SubmitKey.random();
    wall.post(bob, Audience.COMPANY, PostDraft.ofLines("Mine"), post);
    assertThatThrownBy(() -> relays.publish(bob, Audience.COMPANY, draft, post))
        .isInstanceOf(NotFound.class);
  }

  private Viewer relayUser() {
    Viewer bob = town.bob();
    offices.name(town.administrator(), Audience.COMPANY, bob.id(), Office.RELAY, true);
    return bob;
  }

  private long relay(Viewer viewer, long place, String saidBy, boolean named) {
    RelayDraft draft = new RelayDraft(saidBy, named, "It is loud", null);
    return relays.publish(viewer, place, draft, SubmitKey.random());
  }

  private List<NotificationCard> told(Viewer person) {
    messenger.runAll();
    return bell.page(person, Cursor.newest(), 20).rows();
  }
}
