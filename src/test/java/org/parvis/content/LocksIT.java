package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.comment.CommentPart;
import org.parvis.comment.Comments;
import org.parvis.comment.Likes;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.security.Action;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** A discussion is closed for a reason that everyone reads. */
@ExtendWith(ArquillianExtension.class)
class LocksIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Closings closings;
  @Inject private Memberships memberships;
  @Inject private Locks locks;
  @Inject private Comments comments;
  @Inject private CommentPart part;
  @Inject private Likes likes;
  @Inject private Reactions reactions;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private EntityManager entities;

  @Test
  void inAClubItsOwnersAndAnimatorsClose() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo");
    for (Openness openness : Openness.values()) {
      long club = clubs.found(ann, openness, bob, cleo);
      memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
      long post = clubs.post(cleo, club, "Hello");
      for (Viewer other : List.of(cleo, town.stranger(), town.administrator())) {
        refused(() -> locks.lock(other, post, "Because"));
        refused(() -> locks.unlock(other, post));
      }
      locks.lock(bob, post, "Because");
      locks.lock(ann, post, "Because");
      assertThat(stream.find(cleo, post).orElseThrow().locked()).isEqualTo("Because");
      locks.lock(ann, post, "For another reason");
      assertThat(stream.find(cleo, post).orElseThrow().locked()).isEqualTo("For another reason");
      assertThat(done(post)).containsExactly(Action.LOCK, Action.LOCK);
      locks.unlock(ann, post);
      locks.unlock(bob, post);
      assertThat(done(post)).containsExactly(Action.LOCK, Action.LOCK, Action.UNLOCK);
      memberships.leave(bob, club);
      refused(() -> locks.lock(bob, post, "Because"));
      closings.archive(ann, club);
      assertThatThrownBy(() -> locks.lock(ann, post, "Because")).isInstanceOf(Archived.class);
    }
  }

  @Test
  void onTheWallOfTheCompanyAdministratorsClose() {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    long post = wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Hello"), SubmitKey.random());
    refused(() -> locks.lock(ann, post, "Because"));
    assertThatThrownBy(() -> locks.lock(ada, post, " \u200b ")).isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> locks.lock(ada, post, "x".repeat(301)))
        .isInstanceOf(InvalidText.class);
    locks.lock(ada, post, "Because");
    assertThat(stream.find(ann, post).orElseThrow().locked()).isEqualTo("Because");
  }

  @Test
  void nobodyCommentsWhatIsClosedAndAllElseGoesOn() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN);
    long post = clubs.post(ann, club, "Hello");
    long comment = comments.write(bob, post, null, "Hi", SubmitKey.random());
    long other = comments.write(bob, post, null, "Again", SubmitKey.random());
    locks.lock(ann, post, "Enough");

    for (Viewer viewer : List.of(ann, bob)) {
      assertThatThrownBy(() -> comments.write(viewer, post, null, "More", SubmitKey.random()))
          .isInstanceOfSatisfying(
              Locked.class, no -> assertThat(no.arguments()).containsExactly("Enough"));
      assertThatThrownBy(() -> comments.write(viewer, post, comment, "More", SubmitKey.random()))
          .isInstanceOf(Locked.class);
    }
    assertThatThrownBy(() -> comments.edit(bob, comment, 1, "Other")).isInstanceOf(Locked.class);
    reactions.put(bob, post, ReactionKind.LIKE);
    likes.put(ann, comment);
    comments.delete(bob, other);
    int version = stream.find(ann, post).orElseThrow().version();
    wall.edit(ann, post, version, PostDraft.ofLines("Hello all"));

    locks.unlock(ann, post);
    comments.edit(bob, comment, 1, "Other");
    comments.write(bob, post, null, "More", SubmitKey.random());
    assertThat(count(ann, post)).isEqualTo(2);
  }

  @Test
  void onceItIsClosedNoCommentArrivesThatWasUnderWay() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    long post = clubs.post(ann, club, "Hello");
    List<Viewer> waiting = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 19; i++) {
      waiting.add(town.person("Fan " + i));
    }
    waiting.add(9, ann);
    AtomicInteger said = new AtomicInteger();
    List<Long> seen =
        AtOnce.times(
            20,
            () -> {
              Viewer next = waiting.remove(0);
              if (next == ann) {
                locks.lock(ann, post, "Enough");
                return count(ann, post);
              }
              try {
                comments.write(next, post, null, "Me", SubmitKey.random());
                said.incrementAndGet();
              } catch (Locked late) {
                assertThat(late.arguments()).containsExactly("Enough");
              }
              return -1L;
            });

    long whenClosed = Collections.max(seen);
    assertThat(count(ann, post)).isEqualTo(whenClosed).isEqualTo(said.get());
    assertThat(done(post)).containsExactly(Action.LOCK);
  }

  @Test
  void closedManyTimesAtOnceItIsClosedOnce() throws Exception {
    Viewer ann = town.ann();
    long post = clubs.post(ann, clubs.found(ann, Openness.PRIVATE), "Hello");
    AtOnce.times(
        20,
        () -> {
          locks.lock(ann, post, "Enough");
          return true;
        });
    assertThat(done(post)).containsExactly(Action.LOCK);
    AtOnce.times(
        20,
        () -> {
          locks.unlock(ann, post);
          return true;
        });
    assertThat(done(post)).containsExactly(Action.LOCK, Action.UNLOCK);
  }

  private long count(Viewer viewer, long post) {
    return part.of(viewer, List.of(post)).get(post).count();
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
