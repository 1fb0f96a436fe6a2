package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Audiences;
import org.parvis.audience.Level;
import org.parvis.audience.Standing;
import org.parvis.comment.Comments;
import org.parvis.comment.Discussion;
import org.parvis.comment.Likes;
import org.parvis.content.Contents;
import org.parvis.content.SubmitKey;
import org.parvis.mark.Marks;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.security.Action;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.wall.Circle;
import org.parvis.wall.LaterTime;
import org.parvis.wall.PostCard;
import org.parvis.wall.PostDraft;
import org.parvis.wall.PublishingTimer;
import org.parvis.wall.ScheduledCard;
import org.parvis.wall.Stream;
import org.parvis.wall.Timetable;
import org.parvis.wall.Wall;

/** How a community ends, and how it comes back. */
@ExtendWith(ArquillianExtension.class)
class ClosingsIT {

  private static final Cursor FIRST = new Cursor(Instant.EPOCH, 0);

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Closings closings;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Recognition recognition;
  @Inject private CommunityPages pages;
  @Inject private CommunityList list;
  @Inject private Members members;
  @Inject private Guests guests;
  @Inject private GuestLists lists;
  @Inject private Audiences audiences;
  @Inject private Contents contents;
  @Inject private Comments comments;
  @Inject private Discussion discussion;
  @Inject private Likes likes;
  @Inject private Reactions reactions;
  @Inject private Marks marks;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Timetable timetable;
  @Inject private PublishingTimer timer;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void onlyItsOwnersEndAClub() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo");
    for (Openness openness : Openness.values()) {
      long club = clubs.found(ann, openness, bob, cleo);
      memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
      for (Viewer other : List.of(bob, cleo, town.stranger(), town.administrator())) {
        refused(() -> closings.archive(other, club));
        refused(() -> closings.reopen(other, club));
        refused(() -> closings.delete(other, club));
        refused(() -> closings.restore(other, club));
      }
      assertThat(list.card(ann, club).orElseThrow().archived()).isFalse();
    }
    refused(() -> closings.archive(ann, 1));
    refused(() -> closings.delete(ann, -1));
  }

  @Test
  void whatIsArchivedIsReadAndNotWrittenTo() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo");
    long club = clubs.found(ann, Openness.OPEN, bob);
    long post = clubs.post(ann, club, "Hello");
    long comment = comments.write(bob, post, null, "Hi", SubmitKey.random());
    likes.put(ann, comment);
    reactions.put(bob, post, ReactionKind.LIKE);
    int version = stream.find(ann, post).orElseThrow().version();

    closings.archive(ann, club);
    closings.archive(ann, club);
    assertThat(done(club)).containsExactly(Action.ARCHIVE_PLACE);
    assertThat(list.card(ann, club).orElseThrow().archived()).isTrue();

    readOnly(() -> clubs.post(ann, club, "More"));
    readOnly(() -> wall.edit(ann, post, version, PostDraft.ofLines("Other")));
    readOnly(() -> comments.write(cleo, post, null, "Me", SubmitKey.random()));
    readOnly(() -> comments.edit(bob, comment, 1, "Other"));
    readOnly(() -> likes.put(cleo, comment));
    readOnly(() -> likes.remove(ann, comment));
    readOnly(() -> reactions.put(cleo, post, ReactionKind.LIKE));
    readOnly(() -> reactions.remove(bob, post, ReactionKind.LIKE));
    readOnly(() -> memberships.join(cleo, club, false));
    readOnly(() -> memberships.invite(ann, club, List.of(cleo.id())));
    readOnly(() -> communities.change(ann, club, communities.draft(ann, club)));
    readOnly(
        () ->
            timetable.plan(
                ann, club, PostDraft.ofLines("Later"), in(Duration.ofDays(1)), SubmitKey.random()));

    assertThat(stream.find(cleo, post)).isPresent();
    assertThatCode(() -> marks.save(cleo, post, true)).doesNotThrowAnyException();
    memberships.hear(bob, club, Level.SILENT);
    comments.delete(bob, comment);
    memberships.leave(bob, club);

    closings.reopen(ann, club);
    closings.reopen(ann, club);
    assertThat(memberships.join(cleo, club, false)).isTrue();
    assertThat(stream.find(bob, clubs.post(cleo, club, "Again"))).isPresent();
    assertThat(done(club)).containsExactly(Action.ARCHIVE_PLACE, Action.REOPEN_PLACE);
  }

  @Test
  void nobodyIsLetIntoAnArchivedClub() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.MODERATED);
    memberships.ask(bob, club, null, false);
    closings.archive(ann, club);

    readOnly(() -> memberships.admit(ann, club, bob.id(), null));
    readOnly(() -> memberships.ask(town.stranger(), club, null, false));
    memberships.withdraw(bob, club);
  }

  @Test
  void whatWasScheduledThereStopsWithAReasonAndIsKept() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    PostDraft words = PostDraft.ofLines("Soon").entitled("News");
    timetable.plan(bob, club, words, in(Duration.ofHours(2)), SubmitKey.random());
    closings.archive(ann, club);

    timer.publish(Instant.now().plus(Duration.ofHours(3)));
    ScheduledCard stopped = timetable.page(bob, FIRST, 20).rows().get(0);
    assertThat(stopped.isStopped()).isTrue();
    assertThat(stopped.reason()).isEqualTo("audience.archived");
    assertThat(stopped.title()).isEqualTo("News");
    readOnly(() -> timetable.publish(bob, stopped.id()));

    closings.reopen(ann, club);
    timetable.move(bob, stopped.id(), in(Duration.ofHours(4)));
    assertThat(timetable.page(bob, FIRST, 20).rows().get(0).reason()).isNull();
    assertThat(stream.find(ann, timetable.publish(bob, stopped.id()))).isPresent();
  }

  @Test
  void nobodySeesWhatIsDeletedAndItComesBackAsItWas() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo");
    for (Openness openness : Openness.values()) {
      long club = clubs.found(ann, openness, bob, cleo);
      memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
      memberships.hear(bob, club, Level.MENTIONS);
      long post = clubs.post(bob, club, "Hello");
      long comment = comments.write(cleo, post, null, "Hi", SubmitKey.random());
      Cursor before = new Cursor(Instant.now().minusSeconds(600), 0);
      String slug = pages.slug(ann, club).orElseThrow();
      marks.save(cleo, post, true);

      closings.delete(ann, club);
      closings.delete(ann, club);
      for (Viewer viewer : List.of(ann, bob, cleo, town.stranger(), town.administrator())) {
        assertThat(pages.find(viewer, slug)).isEmpty();
        assertThat(pages.slug(viewer, club)).isEmpty();
        assertThat(list.card(viewer, club)).isEmpty();
        assertThat(list.front(viewer, List.of(), 0, 1).mine())
            .extracting(CommunityCard::id)
            .doesNotContain(club);
        assertThat(members.animators(viewer, club, 9)).isEmpty();
        assertThat(members.page(viewer, club, null, null, 9).rows()).isEmpty();
        assertThat(audiences.of(viewer, club)).isEmpty();
        assertThat(audiences.among(List.of(viewer.id()), club)).isEmpty();
        assertThat(contents.find(viewer, post)).isEmpty();
        assertThat(stream.find(viewer, post)).isEmpty();
        assertThat(stream.pageIn(viewer, club, Reading.PLAIN, Cursor.newest(), 9).rows()).isEmpty();
        assertThat(stream.countNewerIn(viewer, club, before)).isZero();
        assertThat(stream.newer(viewer, Circle.FOR_ME, before, 50))
            .extracting(PostCard::id)
            .doesNotContain(post);
        assertThat(discussion.find(viewer, comment)).isEmpty();
        assertThat(marks.saved(viewer, Cursor.newest(), 50).rows()).doesNotContain(post);
        refused(() -> clubs.post(viewer, club, "More"));
        refused(() -> memberships.join(viewer, club, false));
        refused(() -> memberships.leave(viewer, club));
        refused(() -> communities.draft(viewer, club));
      }
      refused(() -> contents.restore(bob, post));
      assertThat(closings.deleted(ann)).extracting(DeletedCommunity::id).contains(club);
      for (Viewer other : List.of(bob, cleo, town.administrator())) {
        assertThat(closings.deleted(other)).extracting(DeletedCommunity::id).doesNotContain(club);
        refused(() -> closings.restore(other, club));
      }

      closings.restore(ann, club);
      closings.restore(ann, club);
      CommunityPage seen = pages.find(bob, slug).orElseThrow();
      assertThat(seen.standing()).isEqualTo(Standing.ANIMATOR);
      assertThat(seen.level()).isEqualTo(Level.MENTIONS);
      assertThat(seen.card().members()).isEqualTo(3);
      assertThat(discussion.find(cleo, comment)).isPresent();
      assertThat(stream.find(town.stranger(), post).isPresent())
          .isEqualTo(openness == Openness.OPEN);
      assertThat(closings.deleted(ann)).isEmpty();
      assertThat(done(club)).containsExactly(Action.DELETE_PLACE, Action.RESTORE_PLACE);
    }
  }

  @Test
  void deletedAndRestoredManyTimesAtOnceHasOneEffect() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    memberships.appoint(ann, club, bob.id(), Standing.OWNER);
    List<Viewer> both = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 10; i++) {
      both.add(ann);
      both.add(bob);
    }
    List<Viewer> deleting = Collections.synchronizedList(new ArrayList<>(both));
    AtOnce.times(20, () -> act(() -> closings.delete(deleting.remove(0), club)));
    assertThat(done(club)).containsExactly(Action.DELETE_PLACE);
    assertThat(audiences.size(club)).isZero();

    List<Viewer> restoring = Collections.synchronizedList(new ArrayList<>(both));
    AtOnce.times(20, () -> act(() -> closings.restore(restoring.remove(0), club)));
    assertThat(done(club)).containsExactly(Action.DELETE_PLACE, Action.RESTORE_PLACE);
    assertThat(list.card(ann, club).orElseThrow().members()).isEqualTo(2);
  }

  @Test
  void whoComesInWhileItIsDeletedIsOutsideAfterwards() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    List<Viewer> coming = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 9; i++) {
      coming.add(town.person("Fan " + i));
    }
    List<Viewer> waiting = Collections.synchronizedList(new ArrayList<>(coming));
    waiting.add(4, ann);
    AtOnce.times(
        10,
        () -> {
          Viewer next = waiting.remove(0);
          return act(
              () -> {
                if (next == ann) {
                  closings.delete(ann, club);
                } else {
                  try {
                    memberships.join(next, club, false);
                  } catch (NotFound late) {
                    assertThat(late.messageKey()).isEqualTo("shared.notFound");
                  }
                }
              });
        });

    assertThat(audiences.size(club)).isZero();
    assertThat(coming).allSatisfy(fan -> assertThat(audiences.of(fan, club)).isEmpty());
  }

  @Test
  void administratorsGiveTheMarkOfAnOfficialClubWhereTheyKnowOfIt() {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    long club = clubs.found(ann, Openness.MODERATED);
    refused(() -> recognition.mark(ann, club, true));
    recognition.mark(ada, club, true);
    recognition.mark(ada, club, true);
    assertThat(list.card(ann, club).orElseThrow().official()).isTrue();
    recognition.mark(ada, club, false);
    assertThat(list.card(ann, club).orElseThrow().official()).isFalse();
    assertThat(done(club)).containsExactly(Action.RECOGNIZE_PLACE, Action.UNRECOGNIZE_PLACE);

    long hidden = clubs.found(ann, Openness.PRIVATE);
    refused(() -> recognition.mark(ada, hidden, true));
  }

  @Test
  void afterThirtyDaysItIsGoneForGood() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.MODERATED, bob);
    List<Long> posts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      posts.add(clubs.post(bob, club, "Post " + i));
    }
    comments.write(ann, posts.get(0), null, "Hi", SubmitKey.random());
    reactions.put(ann, posts.get(1), ReactionKind.LIKE);
    memberships.ask(town.stranger(), club, null, false);
    Viewer cleo = town.person("Cleo");
    memberships.invite(ann, club, List.of(cleo.id()));
    guests.decline(cleo, club);
    lists.written(ann, club, town.person("Dan").slug(), SubmitKey.random());
    timetable.plan(
        bob, club, PostDraft.ofLines("Later"), in(Duration.ofDays(1)), SubmitKey.random());
    closings.delete(ann, club);
    age(club, Closings.UNDO.plusMinutes(1));

    assertThat(closings.deleted(ann)).isEmpty();
    refused(() -> closings.restore(ann, club));
    Instant before = Instant.now().minus(Closings.UNDO);
    int rounds = 0;
    while (closings.purge(before, 2)) {
      rounds++;
    }

    assertThat(rounds).isGreaterThanOrEqualTo(3);
    assertThat(count("select count(c.id) from Content c where c.audienceId = " + club)).isZero();
    assertThat(count("select count(c.id) from Scheduled c where c.audienceId = " + club)).isZero();
    assertThat(count("select count(c.id) from Audience c where c.id = " + club)).isZero();
    refused(() -> closings.restore(ann, club));
  }

  private void age(long club, Duration by) throws Exception {
    transaction.begin();
    entities
        .createNativeQuery("update community set deleted_at = deleted_at - ? where id = ?")
        .setParameter(1, by.toMillis() * 1_000)
        .setParameter(2, club)
        .executeUpdate();
    transaction.commit();
  }

  private long count(String jpql) {
    return entities.createQuery(jpql, Long.class).getSingleResult();
  }

  private List<Action> done(long club) {
    return entities
        .createQuery(
            "select a.action from AuditEntry a where a.subject = :club order by a.id", Action.class)
        .setParameter("club", "place " + club)
        .getResultList();
  }

  private static boolean act(Runnable deed) {
    deed.run();
    return true;
  }

  private static LaterTime in(Duration time) {
    Instant at = Instant.now().plus(time);
    return new LaterTime(null, LaterTime.shown(at, ZoneOffset.UTC).toString(), ZoneOffset.UTC);
  }

  private static void readOnly(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(Archived.class);
  }

  private static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(NotFound.class);
  }
}
