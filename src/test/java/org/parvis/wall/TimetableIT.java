package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.attachment.AttachedContent;
import org.parvis.attachment.AttachedFile;
import org.parvis.attachment.AttachmentPart;
import org.parvis.attachment.Attachments;
import org.parvis.attachment.LinkPreview;
import org.parvis.attachment.Previews;
import org.parvis.attachment.Uploaded;
import org.parvis.attachment.Uploads;
import org.parvis.audience.Audience;
import org.parvis.content.EditConflict;
import org.parvis.content.Hashtags;
import org.parvis.content.Heard;
import org.parvis.content.SubmitKey;
import org.parvis.draft.Drafts;
import org.parvis.draft.Typed;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** A scheduled post is nobody's business until its time, and is then published once. */
@ExtendWith(ArquillianExtension.class)
class TimetableIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Cursor FIRST = new Cursor(Instant.EPOCH, 0);

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Timetable timetable;
  @Inject private TimetableCounts counts;
  @Inject private Publishing publishing;
  @Inject private PublishingTimer timer;
  @Inject private Stumble stumble;
  @Inject private Heard heard;
  @Inject private Hashtags hashtags;
  @Inject private Drafts drafts;
  @Inject private Uploads uploads;
  @Inject private Attachments attachments;
  @Inject private Previews previews;
  @Inject private AttachmentPart part;
  @Inject private AttachedContent served;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  private final SubmitKey key = SubmitKey.random();

  @Test
  void onlyItsAuthorSeesItBeforeItsTime() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    upload(ann);
    long file = attachments.of(ann, key.value()).get(0).id();
    String tag = "secret" + System.nanoTime();
    long id = plan(ann, "Not yet for @" + bob.name() + " #" + tag);

    assertThat(page(ann)).extracting(ScheduledCard::id).containsExactly(id);
    assertThat(counts.all().get(ann.id())).isEqualTo(new Planned(1, 0));
    for (Viewer viewer : List.of(ann, bob)) {
      assertThat(posts(viewer, ann)).isEmpty();
      assertThat(hashtags.suggest(viewer, tag, 5)).isEmpty();
      assertThat(stream.find(viewer, id)).isEmpty();
    }
    assertThat(heard.mentionsIn(id)).isEmpty();
    assertThat(page(bob)).isEmpty();
    assertThat(timetable.find(bob, id)).isEmpty();
    assertThat(attachments.ofAll(bob, List.of(key.value()))).isEmpty();
    assertThat(served.find(bob, file + ".txt")).isEmpty();
    assertThat(served.find(ann, file + ".txt")).isPresent();
    assertThatThrownBy(() -> timetable.edit(bob, id, 1, lines("His"), in(DAY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> timetable.move(bob, id, in(DAY))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> timetable.publish(bob, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> timetable.delete(bob, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> timetable.restore(bob, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void atItsTimeItIsPublishedAsIfItsAuthorDidItThen() {
    Viewer ann = town.ann();
    Viewer bob = town.person("Bob Unique" + System.nanoTime());
    drafts.save(ann, "wall", 0, "desk", new Typed(key.value(), null, "Words", null));
    upload(ann);
    String tag = "open" + System.nanoTime();
    PostDraft draft = lines("Now for @" + bob.name() + " #" + tag + " https://x.test/y");
    long id = timetable.plan(ann, Audience.COMPANY, draft.entitled("A title"), in(DAY), key);
    assertThat(drafts.all(ann)).isEmpty();
    assertThat(drafts.save(ann, "wall", 0, "desk", new Typed(key.value(), null, "x", null)))
        .isZero();
    publishing.publish(id, Instant.now());
    assertThat(posts(bob, ann)).isEmpty();

    Instant before = Instant.now().minusSeconds(1);
    publishing.publish(id, afterwards());

    PostCard post = posts(bob, ann).get(0);
    assertThat(post.title()).isEqualTo("A title");
    assertThat(post.publishedAt()).isBetween(before, Instant.now().plusSeconds(1));
    assertThat(post.isEdited()).isFalse();
    assertThat(heard.mentionsIn(post.id())).hasSize(1);
    assertThat(heard.mentionsIn(post.id()).get(0).people()).containsExactly(bob.id());
    assertThat(hashtags.suggest(bob, tag, 5)).containsExactly(tag);
    assertThat(part.of(bob, List.of(post.id())).get(post.id()).files())
        .extracting(AttachedFile::name)
        .containsExactly("plan.txt");
    assertThat(part.of(bob, List.of(post.id())).get(post.id()).preview()).isNotNull();
    assertThat(page(ann)).isEmpty();
    assertThat(counts.all()).doesNotContainKey(ann.id());
  }

  @Test
  void ofAllServersThatTryAtOnceOnePublishesIt() throws Exception {
    Viewer ann = town.ann();
    long id = plan(ann, "Once");
    Instant then = afterwards();

    AtOnce.times(
        12,
        () -> {
          publishing.publish(id, then);
          return timetable.publish(ann, id);
        });

    assertThat(posts(ann, ann)).hasSize(1);
  }

  @Test
  void whatBreaksInTheMiddleIsTriedAgainAndBlocksNobody() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long broken = plan(ann, "Breaks");
    timetable.plan(bob, Audience.COMPANY, lines("Goes"), in(DAY.plusHours(1)), key);
    stumble.over(ann.id());

    timer.publish(afterwards());

    assertThat(posts(ann, bob)).hasSize(1);
    assertThat(posts(ann, ann)).isEmpty();
    assertThat(timetable.find(ann, broken))
        .hasValueSatisfying(it -> assertThat(it.isLate()).isTrue());
    stumble.noMoreOver(ann.id());
    timer.publish(afterwards().plus(DAY));
    timer.publish(afterwards().plus(DAY));
    assertThat(posts(ann, ann)).hasSize(1);
  }

  @Test
  void whatBreaksAgainAndAgainIsSaidAndPublishedByItsAuthor() {
    Viewer ann = town.ann();
    long id = plan(ann, "Breaks");
    stumble.over(ann.id());
    for (int i = 1; i <= Scheduled.MOST_TRIES; i++) {
      timer.publish(afterwards().plus(DAY.multipliedBy(i)));
    }
    stumble.noMoreOver(ann.id());
    timer.publish(afterwards().plus(DAY.multipliedBy(30)));

    assertThat(page(ann)).extracting(ScheduledCard::state).containsExactly(Scheduled.State.FAILED);
    assertThat(counts.all().get(ann.id())).isEqualTo(new Planned(1, 1));
    long post = timetable.publish(ann, id);
    assertThat(timetable.publish(ann, id)).isEqualTo(post);
    assertThat(posts(ann, ann)).extracting(PostCard::id).containsExactly(post);
  }

  @Test
  void whoseAccountIsClosedThenPublishesNothing() throws Exception {
    Viewer ann = town.ann();
    long id = plan(ann, "From someone who left");
    setStatus(ann, Status.DEACTIVATED);
    publishing.publish(id, afterwards());
    assertThat(posts(town.bob(), ann)).isEmpty();

    setStatus(ann, Status.ACTIVE);
    publishing.publish(id, afterwards());
    assertThat(posts(ann, ann)).isEmpty();
    assertThat(page(ann)).extracting(ScheduledCard::state).containsExactly(Scheduled.State.CLOSED);
    timetable.move(ann, id, in(DAY));
    publishing.publish(id, afterwards());
    assertThat(posts(ann, ann)).hasSize(1);
  }

  @Test
  void whoLeftTheClubPublishesNothingThere() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    assertThatThrownBy(() -> timetable.plan(town.stranger(), club, lines("x"), in(DAY), key))
        .isInstanceOf(NotFound.class);
    long kept = timetable.plan(ann, club, lines("Check"), in(DAY), SubmitKey.random());
    publishing.publish(kept, afterwards());
    assertThat(posts(bob, ann)).hasSize(1);
    assertThat(posts(town.stranger(), ann)).isEmpty();
    long id = timetable.plan(ann, club, lines("Mate"), in(DAY), key);
    town.leave(club, ann);

    timer.publish(afterwards());

    assertThat(posts(bob, ann)).hasSize(1);
    assertThat(timetable.find(ann, id))
        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(Scheduled.State.REFUSED));
  }

  @Test
  void pressedFiftyTimesAtOnceItIsOne() throws Exception {
    Viewer ann = town.ann();
    LaterTime time = in(DAY);

    AtOnce.times(50, () -> timetable.plan(ann, Audience.COMPANY, lines("Once"), time, key));

    assertThat(page(ann)).hasSize(1);
  }

  @Test
  void oneFormIsScheduledOrPublishedNeverBoth() {
    Viewer ann = town.ann();
    long id = plan(ann, "Once");
    assertThat(plan(ann, "Once, in better words")).isEqualTo(id);
    wall.post(ann, Audience.COMPANY, lines("Once, in better words"), key);
    publishing.publish(id, afterwards());
    assertThat(posts(ann, ann)).hasSize(1);
    assertThat(page(ann)).isEmpty();
    assertThatThrownBy(() -> plan(ann, "Once, in better words")).isInstanceOf(LaterRefused.class);

    long other = plan(ann, "From a page left open");
    assertThat(other).isNotEqualTo(id);
    assertThat(page(ann)).hasSize(1);
  }

  @Test
  void itIsEditedAndMovedByOneAtATime() {
    Viewer ann = town.ann();
    long id = plan(ann, "First");
    int version = timetable.find(ann, id).orElseThrow().version();
    LaterTime time = in(DAY.multipliedBy(2));
    timetable.edit(ann, id, version, lines("Second").entitled("Title"), time);
    timetable.edit(ann, id, version, lines("Second").entitled("Title"), time);
    assertThatThrownBy(() -> timetable.edit(ann, id, version, lines("Third"), time))
        .isInstanceOf(EditConflict.class);
    ScheduledCard card = timetable.find(ann, id).orElseThrow();
    assertThat(card.title()).isEqualTo("Title");
    assertThat(card.html()).contains("Second");
    publishing.publish(id, afterwards());
    assertThat(posts(ann, ann)).isEmpty();
    timetable.move(ann, id, in(Duration.ofHours(1)));
    publishing.publish(id, afterwards());

    assertThat(posts(ann, ann)).extracting(PostCard::title).containsExactly("Title");
    assertThatThrownBy(() -> timetable.edit(ann, id, version, lines("Late"), time))
        .isInstanceOf(LaterRefused.class);
    assertThatThrownBy(() -> timetable.move(ann, id, time)).isInstanceOf(LaterRefused.class);
    assertThatThrownBy(() -> timetable.delete(ann, id)).isInstanceOf(LaterRefused.class);
  }

  @Test
  void deletedItIsNotPublishedUnlessThatIsTakenBack() throws Exception {
    Viewer ann = town.ann();
    long id = plan(ann, "Perhaps");
    timetable.delete(ann, id);
    timetable.delete(ann, id);
    publishing.publish(id, afterwards());
    assertThat(page(ann)).isEmpty();
    assertThat(posts(ann, ann)).isEmpty();
    assertThatThrownBy(() -> timetable.publish(ann, id)).isInstanceOf(NotFound.class);

    timetable.restore(ann, id);
    assertThat(page(ann)).hasSize(1);
    timetable.delete(ann, id);
    set("deletedAt", Instant.now().minus(Duration.ofMinutes(11)), ann);
    assertThatThrownBy(() -> timetable.restore(ann, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatHangsOnItOutlivesTheSweepOfForgottenForms() throws Exception {
    Viewer ann = town.ann();
    upload(ann);
    previews.refuse(ann, key.value(), "https://x.test/no");
    long id = plan(ann, "With a file, and without a preview of https://x.test/no");
    Instant inTwoDays = Instant.now().plus(DAY.multipliedBy(2));
    attachments.sweep(inTwoDays);
    previews.sweep(inTwoDays);
    attachments.move(ann, key.value(), "another-form");

    assertThat(attachments.ofAll(ann, List.of(key.value())).get(key.value()))
        .extracting(Uploaded::name)
        .containsExactly("plan.txt");
    assertThat(unwanted(ann)).hasSize(1);
    timetable.delete(ann, id);
    publishing.purge(inTwoDays);
    attachments.sweep(inTwoDays);
    previews.sweep(inTwoDays);
    assertThat(attachments.ofAll(ann, List.of(key.value()))).isEmpty();
    assertThat(unwanted(ann)).isEmpty();
  }

  @Test
  void theyAreReadPageByPageTheNextFirstAndThereAreNotTooMany() {
    Viewer ann = town.ann();
    for (int i = Timetable.MOST; i > 0; i--) {
      timetable.plan(
          ann, Audience.COMPANY, lines("No. " + i), in(DAY.plusHours(i / 2)), SubmitKey.random());
    }
    assertThatThrownBy(() -> plan(ann, "One more")).isInstanceOf(LaterRefused.class);

    Page<ScheduledCard> first = timetable.page(ann, FIRST, 60);
    Page<ScheduledCard> second = timetable.page(ann, Cursor.parse(first.next()).orElseThrow(), 60);
    assertThat(first.rows()).hasSize(60).extracting(ScheduledCard::publishAt).isSorted();
    assertThat(second.rows()).hasSize(Timetable.MOST - 60);
    assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isNull();
  }

  private long plan(Viewer author, String text) {
    return timetable.plan(author, Audience.COMPANY, lines(text), in(DAY), key);
  }

  private List<ScheduledCard> page(Viewer viewer) {
    return timetable.page(viewer, FIRST, 20).rows();
  }

  private List<PostCard> posts(Viewer viewer, Viewer author) {
    return stream.pageBy(viewer, author.id(), Cursor.newest(), 20).rows();
  }

  private void upload(Viewer owner) {
    uploads.add(owner, key.value(), 1, new ByteArrayInputStream("A plan".getBytes()), "plan.txt");
  }

  private List<LinkPreview> unwanted(Viewer owner) {
    return entities
        .createQuery(
            "select p from LinkPreview p where p.ownerId = :owner and p.contentId is null",
            LinkPreview.class)
        .setParameter("owner", owner.id())
        .getResultList();
  }

  private void setStatus(Viewer person, Status status) throws Exception {
    change("update Person p set p.status = :value where p.id = :id", status, person);
  }

  private void set(String field, Object value, Viewer author) throws Exception {
    change("update Scheduled s set s." + field + " = :value where s.authorId = :id", value, author);
  }

  private void change(String update, Object value, Viewer person) throws Exception {
    transaction.begin();
    entities
        .createQuery(update)
        .setParameter("value", value)
        .setParameter("id", person.id())
        .executeUpdate();
    transaction.commit();
  }

  private static PostDraft lines(String text) {
    return PostDraft.ofLines(text);
  }

  private static LaterTime in(Duration time) {
    Instant at = Instant.now().plus(time);
    return new LaterTime(null, LaterTime.shown(at, ZoneOffset.UTC).toString(), ZoneOffset.UTC);
  }

  private static Instant afterwards() {
    return Instant.now().plus(DAY).plus(Duration.ofHours(2));
  }
}
