package org.parvis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Standing;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.AuthorLeft;
import org.parvis.content.Heard;
import org.parvis.content.SubmitKey;
import org.parvis.content.Withheld;
import org.parvis.mark.UnreadCounts;
import org.parvis.notification.Bell;
import org.parvis.notification.Messenger;
import org.parvis.notification.NotificationCard;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.thanks.Gratitude;
import org.parvis.thanks.ThanksDraft;
import org.parvis.wall.MoveRefused;
import org.parvis.wall.Moves;
import org.parvis.wall.PostCard;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;
import org.parvis.wall.WithheldPosts;

/** Where first posts wait for someone who makes the place live. */
@ExtendWith(ArquillianExtension.class)
class FirstPostsIT {

  private static String unique() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  private final String otto = "Otto " + unique();
  private final String mia = "Mia " + unique();

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private WithheldPosts withheldPosts;
  @Inject private Moves moves;
  @Inject private Gratitude gratitude;
  @Inject private Decisions decisions;
  @Inject private Queue queue;
  @Inject private Heard heard;
  @Inject private Bell bell;
  @Inject private Messenger messenger;
  @Inject private UnreadCounts unread;

  @Test
  void theFirstPostOfAMemberWaitsAndTheNextOnesDoNot() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    Viewer other = town.person(otto);
    Viewer stranger = town.stranger();
    Viewer administrator = town.administrator();
    for (Openness openness : Openness.values()) {
      long club = reviewed(owner, openness, member, other);
      long post = clubs.post(member, club, "Hello @" + otto);
      messenger.runAll();
      for (Viewer viewer : List.of(owner, member, other, stranger)) {
        assertThat(seen(viewer, club)).isEmpty();
        assertThat(stream.find(viewer, post)).isEmpty();
      }
      assertThat(unread.of(other)).doesNotContainKey(club);
      assertThat(heard.mentionsIn(post)).isEmpty();
      assertThat(rings(other)).doesNotContain(post);
      assertThat(withheldPosts.find(member, post).orElseThrow().state())
          .isEqualTo(Withheld.WAITING);
      for (Viewer viewer : List.of(member, other, stranger)) {
        refused(() -> decisions.approve(viewer, Thing.post(post)));
        refused(() -> decisions.decline(viewer, Thing.post(post), "No"));
        refused(() -> decisions.hide(viewer, Thing.post(post), "No"));
      }
      refused(() -> decisions.approve(administrator, Thing.post(post)));
      refused(() -> decisions.decline(administrator, Thing.post(post), "No"));
      assertThat(queue.page(owner, club, true, Cursor.newest(), 5).rows())
          .singleElement()
          .extracting(MatterCard::state)
          .isEqualTo(State.WAITING);

      Cursor before = new Cursor(Instant.now(), 0);
      decisions.approve(owner, Thing.post(post));
      decisions.approve(owner, Thing.post(post));
      messenger.runAll();
      assertThat(seen(other, club)).containsExactly(post);
      assertThat(stream.newerIn(other, club, before, 5)).hasSize(1);
      assertThat(unread.of(other)).containsEntry(club, 1L);
      assertThat(heard.mentionsIn(post)).hasSize(1);
      assertThat(heard.mentionsIn(post).get(0).people()).isEqualTo(Set.of(other.id()));
      assertThat(heard.mentionsIn(post).get(0).actorId()).isEqualTo(member.id());
      assertThat(queue.count(owner, club)).isZero();
      long second = clubs.post(member, club, "Again");
      assertThat(seen(other, club)).containsExactly(second, post);
      refused(() -> decisions.decline(owner, Thing.post(second), "No"));
      bell.readAll(other);
    }
  }

  @Test
  void whoMakesThePlaceLiveDoesNotWaitAndNobodyDoesElsewhere() {
    Viewer owner = town.ann();
    Viewer animator = town.bob();
    Viewer member = town.person(mia);
    long club = reviewed(owner, Openness.MODERATED, animator, member);
    memberships.appoint(owner, club, animator.id(), Standing.ANIMATOR);
    long plain = clubs.found(owner, Openness.OPEN, member);
    assertThat(stream.find(member, clubs.post(owner, club, "Hello"))).isPresent();
    assertThat(stream.find(member, clubs.post(animator, club, "Hello"))).isPresent();
    assertThat(stream.find(owner, clubs.post(member, plain, "Hello"))).isPresent();
    assertThat(stream.find(owner, clubs.post(member, club, "Hello"))).isEmpty();

    CommunityDraft draft = communities.draft(owner, club);
    assertThat(draft.isReviewing()).isTrue();
    draft.setReviewing(false);
    communities.change(owner, club, draft);
    assertThat(stream.find(owner, clubs.post(member, club, "Hello again"))).isPresent();
    assertThat(queue.count(owner, club)).isEqualTo(1);
  }

  @Test
  void aDeclinedPostMayBeChangedAndWaitsAgain() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    long club = reviewed(owner, Openness.OPEN, member);
    long post = clubs.post(member, club, "Buy this");
    assertThatThrownBy(() -> decisions.decline(owner, Thing.post(post), " "))
        .isInstanceOf(InvalidText.class);
    decisions.decline(owner, Thing.post(post), "No advertising, please");
    decisions.decline(owner, Thing.post(post), "Twice");
    assertThat(withheldPosts.find(member, post).orElseThrow())
        .satisfies(
            it -> {
              assertThat(it.state()).isEqualTo(Withheld.DECLINED);
              assertThat(it.reason()).isEqualTo("No advertising, please");
            });
    assertThat(queue.count(owner, club)).isZero();
    int version = withheldPosts.find(member, post).orElseThrow().card().version();
    wall.edit(member, post, version, PostDraft.ofLines("Try this"));
    assertThat(withheldPosts.find(member, post).orElseThrow().state()).isEqualTo(Withheld.WAITING);
    assertThat(queue.count(owner, club)).isEqualTo(1);
    decisions.approve(owner, Thing.post(post));
    assertThat(stream.find(owner, post).orElseThrow().text()).isEqualTo("Try this");

    Viewer cleo = town.person("Cleo Cook");
    memberships.join(cleo, club, false);
    long other = clubs.post(cleo, club, "Given up");
    wall.delete(cleo, other);
    assertThat(queue.count(owner, club)).isZero();
    decisions.approve(owner, Thing.post(other));
    assertThat(stream.find(owner, other)).isEmpty();
  }

  @Test
  void sentAgainWithOtherWordsItIsOnePostWithTheLast() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    long club = reviewed(owner, Openness.OPEN, member);
    SubmitKey key = SubmitKey.random();
    long post = wall.post(member, club, PostDraft.ofLines("Hello"), key);
    assertThat(wall.post(member, club, PostDraft.ofLines("Hello"), key)).isEqualTo(post);
    assertThat(wall.post(member, club, PostDraft.ofLines("Hello all"), key)).isEqualTo(post);
    assertThat(withheldPosts.find(member, post).orElseThrow().card().text()).isEqualTo("Hello all");
    assertThat(queue.count(owner, club)).isEqualTo(1);
  }

  @Test
  void approvedManyTimesAtOnceItIsPublishedOnce() throws Exception {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    Viewer other = town.person(otto);
    long club = reviewed(owner, Openness.PRIVATE, member, other);
    long post = clubs.post(member, club, "Hello @" + otto);
    AtOnce.times(
        20,
        () -> {
          decisions.approve(owner, Thing.post(post));
          return true;
        });
    assertThat(heard.mentionsIn(post)).hasSize(1);
    assertThat(seen(other, club)).containsExactly(post);
  }

  @Test
  void whoHasLeftPublishesNothingAndNothingIsPublishedWhereOneOnlyReads() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    Viewer other = town.person(otto);
    long club = reviewed(owner, Openness.OPEN, member, other);
    long post = clubs.post(member, club, "Hello");
    memberships.leave(member, club);
    assertThatThrownBy(() -> decisions.approve(owner, Thing.post(post)))
        .isInstanceOf(AuthorLeft.class);
    decisions.decline(owner, Thing.post(post), "You have left");
    long late = clubs.post(other, club, "Hello");
    closings.archive(owner, club);
    assertThatThrownBy(() -> decisions.approve(owner, Thing.post(late)))
        .isInstanceOf(Archived.class);
    assertThat(seen(owner, club)).isEmpty();
  }

  @Test
  void whoIsThankedByAFirstPostIsToldWhenItIsApproved() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    Viewer other = town.person(otto);
    long club = reviewed(owner, Openness.PRIVATE, member, other);
    ThanksDraft draft = new ThanksDraft(List.of(other.slug()), "Chess", "Thank you", "markdown");
    long thanks = gratitude.give(member, club, draft, SubmitKey.random());
    messenger.runAll();
    assertThat(rings(other)).isEmpty();
    assertThat(stream.find(other, thanks)).isEmpty();
    decisions.approve(owner, Thing.post(thanks));
    messenger.runAll();
    assertThat(rings(other)).containsExactly(thanks);
  }

  @Test
  void eachPlaceWaitsForItselfAndNobodyGoesRoundIt() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    long plain = clubs.found(owner, Openness.OPEN, member);
    long club = reviewed(owner, Openness.OPEN, member);
    SubmitKey key = SubmitKey.random();
    long post = wall.post(member, List.of(plain, club), PostDraft.ofLines("Hello"), key);
    wall.post(member, List.of(plain, club), PostDraft.ofLines("Hello"), key);
    assertThat(seen(owner, plain)).containsExactly(post);
    assertThat(seen(owner, club)).isEmpty();
    long waiting =
        queue.page(owner, club, true, Cursor.newest(), 5).rows().stream()
            .reduce((one, other) -> fail("only one waits"))
            .orElseThrow()
            .contentId();
    int version = stream.find(member, post).orElseThrow().version();
    wall.edit(member, post, version, PostDraft.ofLines("Hello all"));
    assertThat(withheldPosts.find(member, waiting).orElseThrow().card().text())
        .isEqualTo("Hello all");
    assertThatThrownBy(() -> moves.move(member, post, club)).isInstanceOf(MoveRefused.class);
    refused(() -> moves.move(member, waiting, plain));
    refused(() -> wall.spread(member, waiting, List.of(plain)));
    long other = clubs.post(member, plain, "Another");
    assertThatThrownBy(() -> moves.move(member, other, club)).isInstanceOf(MoveRefused.class);
    moves.move(owner, other, club);
    assertThat(seen(member, club)).containsExactly(other);
    wall.delete(member, post);
    assertThat(queue.count(owner, club)).isZero();
    assertThat(withheldPosts.find(member, waiting)).isEmpty();
  }

  private long reviewed(Viewer owner, Openness openness, Viewer... members) {
    long club = clubs.found(owner, openness, members);
    CommunityDraft draft = communities.draft(owner, club);
    draft.setReviewing(true);
    communities.change(owner, club, draft);
    return club;
  }

  private List<Long> seen(Viewer viewer, long club) {
    return stream.pageIn(viewer, club, Reading.PLAIN, Cursor.newest(), 10).rows().stream()
        .map(PostCard::id)
        .toList();
  }

  private List<Long> rings(Viewer viewer) {
    return bell.page(viewer, Cursor.newest(), 50).rows().stream()
        .map(NotificationCard::contentId)
        .filter(Objects::nonNull)
        .toList();
  }

  private static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(NotFound.class);
  }
}
