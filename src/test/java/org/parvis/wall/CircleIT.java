package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.audience.Level;
import org.parvis.comment.Comments;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.mark.Follow;
import org.parvis.mark.Marks;
import org.parvis.mark.Readings;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** The three readings of one stream: for me, the whole company, what I follow. */
@ExtendWith(ArquillianExtension.class)
class CircleIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Memberships memberships;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private Marks marks;
  @Inject private Readings readings;

  @Test
  void eachCircleHoldsItsOwn() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer stranger = town.stranger();
    Cursor before = justBefore();
    long company = post(ann, "For all");
    long closed = clubs.post(ann, clubs.found(ann, Openness.PRIVATE, bob), "Between us");
    long moderated = clubs.post(ann, clubs.found(ann, Openness.MODERATED, bob), "Behind a door");
    long open = clubs.post(ann, clubs.found(ann, Openness.OPEN), "Come in");

    assertThat(read(bob, Circle.FOR_ME)).contains(company, closed, moderated).doesNotContain(open);
    assertThat(read(bob, Circle.COMPANY)).contains(company, open).doesNotContain(closed, moderated);
    assertThat(read(bob, Circle.FOLLOWED)).containsExactly(moderated, closed);
    assertThat(read(stranger, Circle.FOR_ME))
        .contains(company)
        .doesNotContain(closed, moderated, open);
    assertThat(read(stranger, Circle.COMPANY)).doesNotContain(closed, moderated);
    assertThat(read(stranger, Circle.FOLLOWED)).isEmpty();
    for (Circle circle : Circle.values()) {
      for (Viewer someone : List.of(ann, bob, stranger)) {
        List<Long> newer =
            stream.newer(someone, circle, before, 50).stream()
                .filter(card -> !card.isBy(someone.id()))
                .map(PostCard::id)
                .toList();
        assertThat(stream.countNewer(someone, circle, before)).isEqualTo(newer.size());
        assertThat(read(someone, circle)).containsAll(newer);
      }
    }
  }

  @Test
  void aPlaceIsAsLoudAsItsMemberWants() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carol = town.person("Carol Cook");
    long club = clubs.found(ann, Openness.MODERATED, bob, carol);
    long plain = clubs.post(carol, club, "By the way");
    long official = clubs.post(ann, club, "From its owner");
    long calling = clubs.post(carol, club, "What does @" + bob.slug() + " think?");
    long discussed = clubs.post(carol, club, "Look");
    comments.write(carol, discussed, null, "@" + bob.slug() + ", look!", SubmitKey.random());
    long liked = clubs.post(carol, club, "Cake!");
    for (int i = 0; i < 5; i++) {
      Viewer fan = town.person("Fan " + i);
      memberships.ask(fan, club, null, false);
      memberships.admit(ann, club, fan.id(), null);
      reactions.put(fan, liked, ReactionKind.LIKE);
      if (i == 3) {
        assertThat(heard(bob, club, Level.HIGHLIGHTS)).doesNotContain(liked);
      }
    }

    assertThat(heard(bob, club, Level.EVERYTHING))
        .contains(plain, official, calling, discussed, liked);
    assertThat(heard(bob, club, Level.HIGHLIGHTS))
        .contains(official, calling, discussed, liked)
        .doesNotContain(plain);
    assertThat(heard(bob, club, Level.MENTIONS))
        .contains(calling, discussed)
        .doesNotContain(plain, official, liked);
    for (Level quiet : List.of(Level.DIGEST, Level.SILENT)) {
      assertThat(heard(bob, club, quiet))
          .doesNotContain(plain, official, calling, discussed, liked);
    }
    assertThat(read(bob, Circle.FOLLOWED)).isEmpty();
    assertThat(stream.pageIn(bob, club, Reading.PLAIN, Cursor.newest(), 20).rows()).hasSize(5);
  }

  @Test
  void whatOneFollowsIsReadAsLongAsTheDoorIsOpen() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    memberships.hear(bob, club, Level.SILENT);
    long company = post(ann, "A question");
    long closed = clubs.post(ann, club, "Between us");
    assertThat(read(bob, Circle.FOLLOWED)).isEmpty();

    marks.follow(bob, company, Follow.FOLLOWED);
    marks.follow(bob, closed, Follow.FOLLOWED);
    assertThat(read(bob, Circle.FOLLOWED)).containsExactly(closed, company);

    memberships.leave(bob, club);
    assertThat(read(bob, Circle.FOLLOWED)).containsExactly(company);
    marks.follow(bob, company, Follow.LEFT);
    assertThat(read(bob, Circle.FOLLOWED)).isEmpty();
  }

  @Test
  void pagesOfACircleHaveNeitherGapNorDouble() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long id = i % 2 == 0 ? clubs.post(ann, club, "Club " + i) : post(ann, "All " + i);
      if (i % 3 > 0) {
        marks.follow(bob, id, Follow.FOLLOWED);
      }
      written.add(0, id);
    }
    List<Long> followed =
        written.stream().filter(id -> read(bob, Circle.FOLLOWED).contains(id)).toList();
    assertThat(followed).hasSize(10);

    for (String order : List.of("newest", "activity")) {
      Reading reading = Reading.PLAIN.or(order, "all");
      assertThat(pages(bob, Circle.FOLLOWED, reading, 3)).isEqualTo(followed);
      assertThat(pages(bob, Circle.FOR_ME, reading, 5)).containsSubsequence(written);
    }
    readings.read(bob, followed.subList(0, 4));
    assertThat(pages(bob, Circle.FOLLOWED, Reading.PLAIN.or("newest", "unread"), 3))
        .isEqualTo(followed.subList(4, 10));
  }

  private List<Long> heard(Viewer viewer, long club, Level level) {
    memberships.hear(viewer, club, level);
    return read(viewer, Circle.FOR_ME);
  }

  private List<Long> read(Viewer viewer, Circle circle) {
    return ids(stream.pageOf(viewer, circle, Reading.PLAIN, Set.of(), Cursor.newest(), 50));
  }

  private List<Long> pages(Viewer viewer, Circle circle, Reading reading, int size) {
    List<Long> read = new ArrayList<>();
    Cursor cursor = Cursor.newest();
    for (int i = 0; i < 12; i++) {
      Page<PostCard> page = stream.pageOf(viewer, circle, reading, Set.of(), cursor, size);
      read.addAll(ids(page));
      if (!page.hasNext()) {
        break;
      }
      cursor = Cursor.parse(page.next()).orElseThrow();
    }
    assertThat(read).doesNotHaveDuplicates();
    return read;
  }

  private long post(Viewer author, String text) {
    return wall.post(author, Audience.COMPANY, PostDraft.ofLines(text), SubmitKey.random());
  }

  private static Cursor justBefore() {
    return new Cursor(Instant.now().truncatedTo(ChronoUnit.MICROS), 0);
  }

  private static List<Long> ids(Page<PostCard> page) {
    return page.rows().stream().map(PostCard::id).toList();
  }
}
