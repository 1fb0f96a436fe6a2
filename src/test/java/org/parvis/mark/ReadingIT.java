package org.parvis.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.Comments;
import org.parvis.content.SubmitKey;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.wall.PostCard;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** What was read stays read, on every device; who read it is nobody's business. */
@ExtendWith(ArquillianExtension.class)
class ReadingIT {

  private static final Reading UNREAD = Reading.PLAIN.or("newest", "unread");
  private static final Reading ACTIVITY = Reading.PLAIN.or("activity", "all");

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Comments comments;
  @Inject private Readings readings;
  @Inject private Marks marks;
  @Inject private MarkPart part;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void whatBobHasReadIsReadAndSeenByOne() {
    Viewer bob = town.bob();
    long id = post(town.ann(), "Hello");
    assertThat(card(bob, id).read()).isFalse();

    readings.read(bob, List.of(id));
    readings.read(bob, List.of(id, id));

    assertThat(card(bob, id).read()).isTrue();
    assertThat(card(bob, id).seen()).isEqualTo(1);
    assertThat(card(town.ann(), id).read()).isFalse();
  }

  @Test
  void onesOwnPostIsReadAndOnesOwnViewsDoNotCount() {
    Viewer ann = town.ann();
    long id = post(ann, "Hello");

    readings.read(ann, List.of(id));

    assertThat(card(ann, id).read()).isTrue();
    assertThat(card(ann, id).seen()).isZero();
  }

  @Test
  void readFiftyTimesAtOnceItIsSeenOnce() throws Exception {
    Viewer bob = town.bob();
    long id = post(town.ann(), "Hello");

    AtOnce.times(
        50,
        () -> {
          readings.read(bob, List.of(id));
          return null;
        });

    assertThat(card(bob, id).seen()).isEqualTo(1);
  }

  @Test
  void readByFiftyPeopleAtOnceItIsSeenByFifty() throws Exception {
    Viewer ann = town.ann();
    List<Long> ids = List.of(post(ann, "One"), post(ann, "Two"), post(ann, "Three"));
    List<Viewer> people = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      people.add(town.person("Reader " + i));
    }

    AtOnce.times(
        50,
        () -> {
          Viewer reader;
          synchronized (people) {
            reader = people.remove(0);
          }
          readings.read(
              reader, reader.id() % 2 == 0 ? ids : List.of(ids.get(2), ids.get(0), ids.get(1)));
          return null;
        });

    assertThat(ids).allSatisfy(id -> assertThat(card(ann, id).seen()).isEqualTo(50));
  }

  @Test
  void whatNobodyHasCountedYetIsSeenByTwoWhoReadItAtOnce() throws Exception {
    Viewer bob = town.bob();
    Viewer carol = town.person("Carol Cook");
    long id = uncounted();
    ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    transaction.begin();
    readings.read(bob, List.of(id));
    Future<?> other = elsewhere.submit(() -> readings.read(carol, List.of(id)));
    assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS))
        .as("waits for its turn")
        .isInstanceOf(TimeoutException.class);
    transaction.commit();
    other.get();
    elsewhere.shutdown();

    assertThat(
            em.createQuery("select s.people from Seen s where s.contentId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult())
        .isEqualTo(2);
  }

  /** A content of the company that was not published here, but brought from elsewhere. */
  private long uncounted() throws Exception {
    long model = post(town.ann(), "Hello");
    long id = 900_000_000_000L + model;
    transaction.begin();
    em.createNativeQuery(
            "insert into content (id, author_id, audience_id, kind, text, published_at,"
                + " submit_key, version) select ?, author_id, audience_id, kind, text,"
                + " published_at, 'brought', version from content where id = ?")
        .setParameter(1, id)
        .setParameter(2, model)
        .executeUpdate();
    transaction.commit();
    return id;
  }

  @Test
  void aStrangerReadsNothingOfTheClub() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long id = wall.post(ann, town.chessClub(ann), PostDraft.ofLines("Check"), SubmitKey.random());

    readings.read(stranger, List.of(id, 999_999_999L));

    assertThat(card(ann, id).seen()).isZero();
    assertThat(part.of(stranger, List.of(id))).isEmpty();
    assertThat(unread(stranger)).doesNotContain(id);
    assertThat(ids(stream.pageOf(stranger, ACTIVITY, Cursor.newest(), 20))).doesNotContain(id);
    assertThat(stream.all(stranger, List.of(id))).isEmpty();
  }

  @Test
  void onlyWhatIsUnreadAndAnothersIsLeft() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long read = post(ann, "Read");
    long unread = post(ann, "Unread");
    long own = post(bob, "Own");

    readings.read(bob, List.of(read));

    assertThat(unread(bob)).contains(unread).doesNotContain(read, own);
  }

  @Test
  void whenAllIsReadNothingIsLeftUntilSomethingComesAndItCanBeTakenBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long id = post(ann, "Before");

    readings.readUntil(bob, Instant.now().plusSeconds(3_600));
    long later = post(ann, "After");
    Viewer bobLater = town.again(bob);
    assertThat(unread(bobLater)).contains(later).doesNotContain(id);
    assertThat(card(bobLater, id).read()).isTrue();
    assertThat(card(bobLater, id).seen()).isZero();

    readings.readUntil(bob, bob.reading().readBefore());
    assertThat(unread(town.again(bob))).contains(id, later);
  }

  @Test
  void aCommentOrAnEditBringsAPostUp() {
    Viewer ann = town.ann();
    long older = post(ann, "Older");
    long newer = post(ann, "Newer");
    long newest = post(ann, "Newest");

    comments.write(town.bob(), older, null, "Still true", SubmitKey.random());
    assertThat(mine(ann, ACTIVITY, older, newer, newest)).containsExactly(older, newest, newer);

    int version = stream.find(ann, newer).orElseThrow().version();
    wall.edit(ann, newer, version, PostDraft.ofLines("Newer, edited"));
    assertThat(mine(ann, ACTIVITY, older, newer, newest)).containsExactly(newer, older, newest);
    assertThat(mine(ann, Reading.PLAIN, older, newer, newest))
        .containsExactly(newest, newer, older);
  }

  @Test
  void pagesByActivityHaveNeitherGapNorDouble() {
    Viewer ann = town.ann();
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      written.add(0, post(ann, "Post " + i));
    }
    List<Long> read = new ArrayList<>();
    Page<PostCard> page = stream.pageOf(ann, ACTIVITY, Cursor.newest(), 4);
    read.addAll(ids(page));
    while (page.hasNext() && read.size() < 40) {
      page = stream.pageOf(ann, ACTIVITY, Cursor.parse(page.next()).orElseThrow(), 4);
      read.addAll(ids(page));
    }

    assertThat(read).doesNotHaveDuplicates().containsSubsequence(written);
  }

  @Test
  void theChoiceOfHowToReadIsRemembered() {
    Viewer bob = town.bob();
    assertThat(bob.reading()).isEqualTo(Reading.PLAIN);

    readings.choose(bob, Reading.PLAIN.or("activity", "unread"));

    assertThat(town.again(bob).reading().isByActivity()).isTrue();
    assertThat(town.again(bob).reading().isUnread()).isTrue();
    assertThat(Reading.PLAIN.or("nonsense", null)).isEqualTo(Reading.PLAIN);
  }

  @Test
  void whatIsPutAsideIsFoundAgainWhileItMayBeSeen() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long first = post(ann, "First");
    long second = wall.post(ann, club, PostDraft.ofLines("Check"), SubmitKey.random());
    long third = post(ann, "Third");
    List.of(first, second, third).forEach(id -> marks.save(bob, id, true));
    marks.save(bob, first, true);

    Page<Long> page = marks.saved(bob, Cursor.newest(), 2);
    assertThat(page.rows()).containsExactly(third, second);
    Cursor next = Cursor.parse(page.next()).orElseThrow();
    assertThat(marks.saved(bob, next, 2).rows()).containsExactly(first);
    assertThat(marks.saved(ann, Cursor.newest(), 20).rows()).isEmpty();

    town.leave(club, bob);
    wall.delete(ann, third);
    assertThat(marks.saved(bob, Cursor.newest(), 20).rows()).containsExactly(first);
    assertThatThrownBy(() -> marks.save(bob, second, false)).isInstanceOf(NotFound.class);

    marks.save(bob, first, false);
    assertThat(marks.saved(bob, Cursor.newest(), 20).rows()).isEmpty();
  }

  private long post(Viewer author, String text) {
    return wall.post(author, Audience.COMPANY, PostDraft.ofLines(text), SubmitKey.random());
  }

  private MarkCard card(Viewer viewer, long id) {
    return part.of(viewer, List.of(id)).get(id);
  }

  private List<Long> unread(Viewer viewer) {
    return ids(stream.pageOf(viewer, UNREAD, Cursor.newest(), 20));
  }

  /** These posts in the order of this reading; other tests may have put others between them. */
  private List<Long> mine(Viewer viewer, Reading reading, Long... these) {
    return ids(stream.pageOf(viewer, reading, Cursor.newest(), 20)).stream()
        .filter(List.of(these)::contains)
        .toList();
  }

  private static List<Long> ids(Page<PostCard> page) {
    return page.rows().stream().map(PostCard::id).toList();
  }
}
