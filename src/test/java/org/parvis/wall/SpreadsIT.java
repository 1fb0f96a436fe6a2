package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.activity.Activity;
import org.parvis.attachment.AttachmentPart;
import org.parvis.attachment.Attachments;
import org.parvis.attachment.Uploads;
import org.parvis.audience.Audience;
import org.parvis.audience.Level;
import org.parvis.comment.Comments;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.EditConflict;
import org.parvis.content.Editions;
import org.parvis.content.Heard;
import org.parvis.content.SubmitKey;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** One text stands in several places, says the same in all of them, and is met once. */
@ExtendWith(ArquillianExtension.class)
class SpreadsIT {

  private static final Reading BY_ACTIVITY = Reading.PLAIN.or("activity", null);

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Comments comments;
  @Inject private Editions editions;
  @Inject private Uploads uploads;
  @Inject private Attachments attachments;
  @Inject private AttachmentPart files;
  @Inject private Timetable timetable;
  @Inject private Publishing publishing;
  @Inject private Stream stream;
  @Inject private Wall wall;
  @Inject private Heard heard;

  @Test
  void whoIsInSeveralOfItsPlacesMeetsItOnce() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carol = town.person("Carol Cook");
    long chess = clubs.found(ann, Openness.PRIVATE, bob);
    long go = clubs.found(ann, Openness.MODERATED, bob, carol);
    List<Long> places = List.of(chess, go, Audience.COMPANY);
    long post = wall.post(ann, places, PostDraft.ofLines("Three times"), SubmitKey.random());

    assertThat(shown(ann, bob, this::forMe)).containsExactly("Three times");
    assertThat(shown(ann, carol, this::forMe)).containsExactly("Three times");
    assertThat(shown(ann, town.stranger(), this::forMe)).containsExactly("Three times");
    assertThat(shown(ann, bob, this::followed)).containsExactly("Three times");
    assertThat(shown(ann, bob, this::byActivity)).containsExactly("Three times");
    assertThat(stream.pageBy(bob, ann.id(), Cursor.newest(), 10).rows()).hasSize(1);
    assertThat(stream.pageIn(bob, chess, Reading.PLAIN, Cursor.newest(), 10).rows()).hasSize(1);
    assertThat(stream.pageIn(bob, go, Reading.PLAIN, Cursor.newest(), 10).rows()).hasSize(1);
    assertThat(placesOf(bob, post)).containsExactlyInAnyOrderElementsOf(places);
    PostCard carols = stream.pageIn(carol, go, Reading.PLAIN, Cursor.newest(), 10).rows().get(0);
    assertThat(placesOf(carol, carols.id())).containsExactlyInAnyOrder(go, Audience.COMPANY);
    assertThat(stream.find(carol, post)).isEmpty();
  }

  @Test
  void howeverOneTurnsThePagesNothingIsMissedAndNothingMetTwice() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Instant from = Instant.now();
    long chess = clubs.found(ann, Openness.MODERATED, bob);
    long go = clubs.found(ann, Openness.MODERATED, bob);
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < 7; i++) {
      words.add("Turn " + i);
      List<Long> places = i % 2 == 0 ? List.of(chess, go) : List.of(go, Audience.COMPANY, chess);
      wall.post(ann, places, PostDraft.ofLines("Turn " + i), SubmitKey.random());
    }

    for (int size : List.of(1, 2, 3)) {
      List<String> met = new ArrayList<>();
      String next = null;
      for (int turn = 0; turn == 0 || next != null && met.size() < 7; turn++) {
        Cursor start = next == null ? Cursor.newest() : Cursor.parse(next).orElseThrow();
        Page<PostCard> page = stream.pageOf(bob, start, size);
        page.rows().stream().filter(c -> c.isBy(ann.id())).map(PostCard::text).forEach(met::add);
        next = page.next();
      }
      assertThat(met).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(words);
    }
    Cursor past = new Cursor(from, 0);
    long others =
        stream.newer(bob, Circle.FOR_ME, past, 500).stream().filter(c -> !c.isBy(bob.id())).count();
    assertThat(stream.countNewer(bob, Circle.FOR_ME, past)).isEqualTo(others);
  }

  @Test
  void aPlaceThatIsQuietHidesNothing() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long loud = clubs.found(ann, Openness.MODERATED, bob);
    long quiet = clubs.found(ann, Openness.MODERATED, bob);
    memberships.hear(bob, quiet, Level.SILENT);
    wall.post(ann, List.of(loud, quiet), PostDraft.ofLines("Aloud"), SubmitKey.random());

    assertThat(shown(ann, town.again(bob), this::forMe)).containsExactly("Aloud");
  }

  @Test
  void changedInOnePlaceItSaysTheSameInAll() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long chess = clubs.found(ann, Openness.MODERATED, bob);
    long go = clubs.found(ann, Openness.MODERATED, bob);
    SubmitKey key = SubmitKey.random();
    uploads.add(bob, key.value(), 1, new ByteArrayInputStream("A plan".getBytes()), "plan.txt");
    long used = attachments.used(bob);
    long post =
        wall.post(bob, List.of(chess, go, Audience.COMPANY), PostDraft.ofLines("First"), key);
    long inGo = twin(bob, post, go);
    long ofAll = twin(bob, post, Audience.COMPANY);
    memberships.leave(bob, chess);
    closings.archive(ann, chess);
    assertThat(attachments.used(bob)).isEqualTo(used);

    wall.edit(bob, inGo, version(bob, inGo), PostDraft.ofLines("Then").entitled("A title"));

    for (long each : List.of(post, inGo, ofAll)) {
      PostCard card = stream.find(ann, each).orElseThrow();
      assertThat(card.text()).isEqualTo("Then");
      assertThat(card.title()).isEqualTo("A title");
      assertThat(editions.of(ann, each, card.present(), Cursor.newest(), 10).rows()).hasSize(2);
      assertThat(files.of(ann, List.of(each))).containsKey(each);
    }
    assertThatThrownBy(() -> wall.edit(bob, ofAll, 1, PostDraft.ofLines("Older")))
        .isInstanceOf(EditConflict.class);
  }

  @Test
  void sentFiftyTimesItStandsOnceInEachPlace() throws Exception {
    Viewer ann = town.ann();
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      places.add(clubs.found(ann, Openness.OPEN));
    }
    SubmitKey key = SubmitKey.random();
    List<Long> ids = AtOnce.times(50, () -> wall.post(ann, places, PostDraft.ofLines("Once"), key));

    assertThat(Set.copyOf(ids)).hasSize(1);
    for (long place : places) {
      assertThat(stream.pageIn(ann, place, Reading.PLAIN, Cursor.newest(), 10).rows()).hasSize(1);
    }
    AtOnce.times(
        20,
        () -> {
          wall.spread(ann, ids.get(0), List.of(Audience.COMPANY));
          return null;
        });
    assertThat(placesOf(ann, ids.get(0))).hasSize(4).contains(Audience.COMPANY);
  }

  @Test
  void whoIsCalledIsToldOnceOfWhatTheySee() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carol = town.person("Carol Cook");
    long chess = clubs.found(ann, Openness.PRIVATE, bob);
    long go = clubs.found(ann, Openness.MODERATED, bob, carol);
    PostDraft draft =
        PostDraft.ofLines("What do @" + bob.slug() + " and @" + carol.slug() + " say?");
    long post = wall.post(ann, List.of(chess, go), draft, SubmitKey.random());

    assertThat(told(post)).containsExactly(bob.id());
    assertThat(told(twin(ann, post, go))).containsExactly(carol.id());
  }

  @Test
  void whereItsAuthorMayNotPublishItStandsNowhere() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long chess = clubs.found(ann, Openness.OPEN, bob);
    long closed = clubs.found(ann, Openness.PRIVATE);
    long post = clubs.post(bob, chess, "Mine");

    assertThatThrownBy(
            () ->
                wall.post(bob, List.of(chess, closed), PostDraft.ofLines("x"), SubmitKey.random()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> wall.post(bob, List.of(), PostDraft.ofLines("x"), SubmitKey.random()))
        .isInstanceOf(NoPlace.class);
    assertThatThrownBy(() -> wall.spread(bob, post, List.of(closed))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> wall.spread(ann, post, List.of(Audience.COMPANY)))
        .isInstanceOf(NotFound.class);
    assertThat(stream.pageBy(bob, bob.id(), Cursor.newest(), 10).rows())
        .extracting(PostCard::id)
        .containsExactly(post);
  }

  @Test
  void deletedItIsGoneEverywhereWithdrawnOnlyHereAndBothComeBack() {
    Viewer ann = town.ann();
    long chess = clubs.found(ann, Openness.OPEN);
    long go = clubs.found(ann, Openness.OPEN);
    List<Long> places = List.of(chess, go, Audience.COMPANY);
    long post = wall.post(ann, places, PostDraft.ofLines("Gone"), SubmitKey.random());
    long inGo = twin(ann, post, go);

    wall.withdraw(ann, inGo);
    assertThat(placesOf(ann, post)).containsExactlyInAnyOrder(chess, Audience.COMPANY);
    wall.edit(ann, post, version(ann, post), PostDraft.ofLines("Gone, as changed since"));
    wall.delete(ann, post);
    assertThat(stream.pageBy(ann, ann.id(), Cursor.newest(), 10).rows()).isEmpty();
    wall.restore(ann, post);
    assertThat(placesOf(ann, post)).containsExactlyInAnyOrder(chess, Audience.COMPANY);
    wall.restore(ann, inGo);
    assertThat(placesOf(ann, post)).containsExactlyInAnyOrderElementsOf(places);
    assertThat(stream.find(ann, inGo).orElseThrow().text()).isEqualTo("Gone, as changed since");
  }

  @Test
  void whatIsScheduledForSeveralPlacesStandsWhereItsAuthorStillMayPublish() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long chess = clubs.found(ann, Openness.MODERATED, bob);
    long go = clubs.found(ann, Openness.MODERATED, bob);
    long old = clubs.found(ann, Openness.MODERATED, bob);
    Instant at = Instant.now().plus(Duration.ofDays(1));
    LaterTime time =
        new LaterTime(null, LaterTime.shown(at, ZoneOffset.UTC).toString(), ZoneOffset.UTC);
    long id =
        timetable.plan(
            bob, List.of(chess, go, old), PostDraft.ofLines("Later"), time, SubmitKey.random());
    assertThat(timetable.find(bob, id).orElseThrow().places()).containsExactly(chess, go, old);
    closings.archive(ann, old);

    publishing.publish(id, at.plus(Duration.ofHours(2)));

    PostCard card = stream.pageBy(bob, bob.id(), Cursor.newest(), 10).rows().get(0);
    assertThat(placesOf(bob, card.id())).containsExactlyInAnyOrder(chess, go);
  }

  private List<String> shown(
      Viewer author, Viewer reader, Function<Viewer, Page<PostCard>> reading) {
    return reading.apply(reader).rows().stream()
        .filter(card -> card.isBy(author.id()))
        .map(PostCard::text)
        .toList();
  }

  private Page<PostCard> forMe(Viewer reader) {
    return stream.pageOf(reader, Cursor.newest(), 20);
  }

  private Page<PostCard> byActivity(Viewer reader) {
    return stream.pageOf(reader, BY_ACTIVITY, Cursor.newest(), 20);
  }

  private Page<PostCard> followed(Viewer reader) {
    return stream.pageOf(reader, Circle.FOLLOWED, Reading.PLAIN, Set.of(), Cursor.newest(), 20);
  }

  private List<Long> placesOf(Viewer reader, long post) {
    PostCard card = stream.find(reader, post).orElseThrow();
    List<Long> places = new ArrayList<>(List.of(card.audienceId()));
    card.twins().forEach(twin -> places.add(twin.audienceId()));
    return places;
  }

  private long twin(Viewer reader, long post, long place) {
    return stream.find(reader, post).orElseThrow().twins().stream()
        .filter(twin -> twin.audienceId() == place)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private int version(Viewer reader, long post) {
    return stream.find(reader, post).orElseThrow().version();
  }

  private List<Long> told(long post) {
    return heard.mentionsIn(post).stream().map(Activity::people).flatMap(Set::stream).toList();
  }
}
