package org.parvis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.parvis.attachment.AttachmentPart;
import org.parvis.attachment.Attachments;
import org.parvis.attachment.Uploads;
import org.parvis.comment.CommentPart;
import org.parvis.comment.CommentPurge;
import org.parvis.comment.CommentRemarks;
import org.parvis.comment.Commenters;
import org.parvis.comment.Comments;
import org.parvis.comment.Discussion;
import org.parvis.comment.Likes;
import org.parvis.comment.Place;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.Contents;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.content.Hashtags;
import org.parvis.content.SubmitKey;
import org.parvis.content.Withheld;
import org.parvis.live.Looks;
import org.parvis.mark.Marks;
import org.parvis.mark.UnreadCounts;
import org.parvis.notification.Bell;
import org.parvis.notification.Kind;
import org.parvis.notification.Messenger;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.security.Action;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.wall.Circle;
import org.parvis.wall.PostCard;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;
import org.parvis.wall.WithheldPosts;

/** What is hidden is gone by every road, and comes back by every road. */
@ExtendWith(ArquillianExtension.class)
class HidingIT {

  private static String unique() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  private final String mia = "Mia " + unique();

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private WithheldPosts withheldPosts;
  @Inject private Comments comments;
  @Inject private CommentPart commentPart;
  @Inject private CommentRemarks remarks;
  @Inject private CommentPurge commentPurge;
  @Inject private Commenters commenters;
  @Inject private Discussion discussion;
  @Inject private Likes likes;
  @Inject private Contents contents;
  @Inject private Glimpses glimpses;
  @Inject private Hashtags hashtags;
  @Inject private Looks looks;
  @Inject private Marks marks;
  @Inject private UnreadCounts unread;
  @Inject private Bell bell;
  @Inject private Messenger messenger;
  @Inject private Reactions reactions;
  @Inject private Uploads uploads;
  @Inject private Attachments attachments;
  @Inject private AttachmentPart attachmentPart;
  @Inject private Decisions decisions;
  @Inject private Queue queue;
  @Inject private EntityManager entities;

  @Test
  void aHiddenPostIsGoneByEveryRoadAndComesBack() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer member = town.person(mia);
    Viewer stranger = town.stranger();
    for (Openness openness : List.of(Openness.OPEN, Openness.PRIVATE)) {
      long club = clubs.found(owner, openness, author, member);
      String tag = "gambit" + club;
      SubmitKey key = SubmitKey.random();
      byte[] notes = "Knight to f3".getBytes(StandardCharsets.UTF_8);
      uploads.add(author, key.value(), 1, new ByteArrayInputStream(notes), "notes.txt");
      long post = wall.post(author, club, PostDraft.ofLines("Secret #" + tag + " @" + mia), key);
      long comment = comments.write(author, post, null, "More", SubmitKey.random());
      marks.save(member, post, true);
      reactions.put(member, post, ReactionKind.LIKE);
      messenger.runAll();
      List<Viewer> inside = List.of(owner, author, member);
      List<Viewer> seeing = new ArrayList<>(inside);
      if (openness == Openness.OPEN) {
        seeing.add(stranger);
      }
      long file = attachmentPart.of(owner, List.of(post)).get(post).files().get(0).id();
      seeing.forEach(it -> assertThat(roads(it, club, author, post, comment, tag)).isNotEmpty());
      int before = roads(member, club, author, post, comment, tag).size();

      decisions.hide(owner, Thing.post(post), "It names a patient");

      for (Viewer viewer : List.of(owner, author, member, stranger)) {
        assertThat(roads(viewer, club, author, post, comment, tag)).as(viewer.name()).isEmpty();
        refused(() -> comments.write(viewer, post, null, "Why?", SubmitKey.random()));
        refused(() -> reactions.put(viewer, post, ReactionKind.LIKE));
        refused(() -> wall.share(viewer, post, PostDraft.ofLines("Look"), SubmitKey.random()));
      }
      assertThat(glimpses.of(member, List.of(post)).values()).noneMatch(Glimpse::isReadable);
      for (Viewer viewer : List.of(member, stranger)) {
        assertThat(withheldPosts.find(viewer, post)).isEmpty();
        assertThat(attachments.file(viewer, file)).isEmpty();
        assertThat(attachmentPart.ofWithheld(viewer, List.of(post))).isEmpty();
      }
      for (Viewer viewer : List.of(owner, author)) {
        assertThat(attachments.file(viewer, file)).isPresent();
        assertThat(attachmentPart.ofWithheld(viewer, List.of(post))).isNotEmpty();
      }
      assertThat(withheldPosts.find(owner, post)).isEmpty();
      assertThat(withheldPosts.find(author, post).orElseThrow())
          .satisfies(
              it -> {
                assertThat(it.state()).isEqualTo(Withheld.HIDDEN);
                assertThat(it.reason()).isEqualTo("It names a patient");
                assertThat(it.card().text()).contains("Secret");
              });
      assertThat(queue.page(owner, club, false, Cursor.newest(), 5).rows())
          .singleElement()
          .satisfies(card -> assertThat(card.words()).contains("Secret"));
      refused(() -> wall.restore(author, post));

      decisions.show(owner, Thing.post(post));
      assertThat(roads(member, club, author, post, comment, tag)).hasSize(before);
      assertThat(withheldPosts.find(author, post)).isEmpty();
      assertThat(done(post)).containsExactly(Action.HIDE, Action.SHOW);
    }
  }

  /** By which roads this viewer comes to know of the post; its author is told what was decided. */
  private List<String> roads(
      Viewer viewer, long club, Viewer author, long post, long comment, String tag) {
    List<String> roads = new ArrayList<>();
    List<Long> one = List.of(post);
    Cursor top = Cursor.newest();
    Cursor since = new Cursor(Instant.EPOCH, 0);
    for (Circle circle : Circle.values()) {
      note(
          roads,
          "" + circle,
          stream.pageOf(viewer, circle, Reading.PLAIN, Set.of(), top, 50).rows(),
          post);
      note(roads, "newer " + circle, stream.newer(viewer, circle, since, 50), post);
    }
    note(roads, "place", stream.pageIn(viewer, club, Reading.PLAIN, top, 50).rows(), post);
    note(roads, "newer in", stream.newerIn(viewer, club, since, 50), post);
    note(roads, "person", stream.pageBy(viewer, author.id(), top, 50).rows(), post);
    note(roads, "tag", stream.pageTagged(viewer, tag, top, 50).rows(), post);
    note(roads, "some", stream.some(viewer, one), post);
    note(roads, "find", stream.find(viewer, post).stream().toList(), post);
    yes(roads, "count", stream.countNewerIn(viewer, club, since) > 0);
    yes(roads, "unread", unread.of(viewer).containsKey(club));
    yes(roads, "suggested", !hashtags.suggest(viewer, tag, 5).isEmpty());
    yes(roads, "content", contents.find(viewer, post).isPresent());
    yes(roads, "looks", !looks.of(viewer, one).isEmpty());
    yes(roads, "saved", marks.saved(viewer, top, 50).rows().contains(post));
    yes(
        roads,
        "bell",
        bell.page(viewer, top, 50).rows().stream()
            .filter(it -> it.kind() != Kind.DECISION || !viewer.is(author.id()))
            .anyMatch(it -> Objects.equals(it.contentId(), post)));
    yes(roads, "attached", !attachmentPart.of(viewer, one).isEmpty());
    yes(roads, "comments", commentPart.of(viewer, one).get(post).count() > 0);
    yes(roads, "discussion", !discussion.pageOf(viewer, post, Place.end(), 5).rows().isEmpty());
    yes(roads, "comment", discussion.find(viewer, comment).isPresent());
    yes(roads, "remark", !remarks.of(viewer, List.of(comment)).isEmpty());
    yes(roads, "reactions", !reactions.who(viewer, post, null, top, 5).rows().isEmpty());
    return roads;
  }

  private static void note(List<String> roads, String road, List<PostCard> cards, long post) {
    yes(roads, road, cards.stream().anyMatch(card -> card.id() == post));
  }

  private static void yes(List<String> roads, String road, boolean leads) {
    if (leads) {
      roads.add(road);
    }
  }

  @Test
  void aHiddenCommentIsGoneAndStaysForItsAuthorInItsPlace() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer member = town.person(mia);
    long club = clubs.found(owner, Openness.PRIVATE, author, member);
    String tag = "slip" + club;
    long post = clubs.post(member, club, "Hello");
    long comment = comments.write(author, post, null, "Secret #" + tag, SubmitKey.random());
    decisions.hide(owner, Thing.remark(comment), "It names a patient");

    for (Viewer viewer : List.of(owner, member)) {
      assertThat(commentPart.of(viewer, List.of(post)).get(post).count()).isZero();
      assertThat(discussion.pageOf(viewer, post, Place.end(), 5).rows()).isEmpty();
      assertThat(discussion.some(viewer, List.of(comment))).isEmpty();
      assertThat(discussion.find(viewer, comment)).isEmpty();
      assertThat(remarks.of(viewer, List.of(comment))).isEmpty();
      assertThat(hashtags.suggest(viewer, tag, 5)).isEmpty();
      refused(() -> likes.put(viewer, comment));
      refused(() -> comments.write(viewer, post, comment, "Why?", SubmitKey.random()));
    }
    assertThat(commenters.following(post, Instant.now().plusSeconds(60))).isEmpty();
    assertThat(discussion.pageOf(author, post, Place.end(), 5).rows())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.hidden()).isEqualTo("It names a patient");
              assertThat(card.text()).contains("Secret");
            });
    refused(() -> comments.restore(author, comment));
    commentPurge.purge(Instant.now().plus(400, ChronoUnit.DAYS));

    comments.edit(
        author, comment, discussion.find(author, comment).orElseThrow().version(), "Fine #" + tag);
    assertThat(discussion.find(member, comment)).isEmpty();
    assertThat(hashtags.suggest(member, tag, 5)).isEmpty();
    assertThat(queue.page(owner, club, true, Cursor.newest(), 5).rows())
        .singleElement()
        .extracting(MatterCard::state, MatterCard::words)
        .containsExactly(State.AMENDED, "Fine #" + tag);
    decisions.show(owner, Thing.remark(comment));
    assertThat(discussion.find(member, comment).orElseThrow().text()).isEqualTo("Fine #" + tag);
    assertThat(hashtags.suggest(member, tag, 5)).hasSize(1);

    long answer = comments.write(member, post, comment, "Thanks", SubmitKey.random());
    decisions.hide(owner, Thing.remark(comment), "After all");
    assertThat(discussion.pageOf(member, post, Place.end(), 5).rows())
        .satisfiesExactly(
            it -> assertThat(it).matches(x -> x.deleted() && x.text().isEmpty() && !x.isHidden()),
            it -> assertThat(it.id()).isEqualTo(answer));
    comments.delete(author, comment);
    comments.delete(author, comment);
    refused(() -> comments.restore(author, comment));
    refused(() -> decisions.show(owner, Thing.remark(comment)));
  }

  @Test
  void itsAuthorMayStillChangeItAndGiveItUp() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    long club = clubs.found(owner, Openness.OPEN, author);
    long post = clubs.post(author, club, "Hello @Ann Archer");
    decisions.hide(owner, Thing.post(post), "Because");
    assertThat(contents.purge(Instant.now().plus(400, ChronoUnit.DAYS), 10_000)).isFalse();
    int version = withheldPosts.find(author, post).orElseThrow().card().version();
    wall.edit(author, post, version, PostDraft.ofLines("Hello all"));
    refused(() -> wall.edit(owner, post, version, PostDraft.ofLines("Mine now")));
    assertThat(stream.find(author, post)).isEmpty();
    assertThat(queue.count(owner, club)).isEqualTo(1);
    decisions.hide(owner, Thing.post(post), null);
    assertThat(queue.count(owner, club)).isZero();
    assertThat(withheldPosts.find(author, post).orElseThrow().reason()).isEqualTo("Because");

    wall.delete(author, post);
    wall.delete(author, post);
    refused(() -> wall.restore(author, post));
    assertThat(withheldPosts.find(author, post)).isEmpty();
    decisions.show(owner, Thing.post(post));
    assertThat(stream.find(owner, post)).isEmpty();
    assertThat(queue.page(owner, club, false, Cursor.newest(), 5).rows()).isEmpty();
  }

  @Test
  void hiddenAndShownManyTimesAtOnceItIsOnce() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = clubs.post(bob, clubs.found(ann, Openness.OPEN, bob), "Hello");
    long share = wall.share(bob, post, PostDraft.ofLines("Look"), SubmitKey.random());
    Viewer ada = town.administrator();
    AtOnce.times(
        20,
        () -> {
          decisions.hide(ada, Thing.post(share), "Enough");
          return true;
        });
    assertThat(done(share)).containsExactly(Action.HIDE);
    assertThat(stream.find(bob, post).orElseThrow().shares()).isZero();
    AtOnce.times(
        20,
        () -> {
          decisions.show(ada, Thing.post(share));
          return true;
        });
    assertThat(done(share)).containsExactly(Action.HIDE, Action.SHOW);
    assertThat(stream.find(bob, post).orElseThrow().shares()).isEqualTo(1);
    decisions.hide(ada, Thing.post(share), "Enough");
    wall.delete(bob, share);
    assertThat(stream.find(bob, post).orElseThrow().shares()).isZero();
    decisions.hide(ann, Thing.post(post), "Enough");
    assertThat(stream.find(ada, post)).isEmpty();
  }

  @Test
  void aQuoteOfWhatIsHiddenShowsNothingOfIt() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = clubs.post(bob, clubs.found(ann, Openness.OPEN, bob), "Secret");
    long share = wall.share(ann, post, PostDraft.ofLines("Look"), SubmitKey.random());
    decisions.hide(ann, Thing.post(post), "Enough");
    for (Viewer viewer : List.of(ann, bob, town.stranger())) {
      assertThat(stream.find(viewer, share).orElseThrow().quote().isReadable()).isFalse();
    }
  }

  private List<Action> done(long post) {
    return entities
        .createQuery(
            "select a.action from AuditEntry a where a.subject = :post order by a.id", Action.class)
        .setParameter("post", "content " + post)
        .getResultList();
  }

  private static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(NotFound.class);
  }
}
