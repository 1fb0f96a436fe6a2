package org.parvis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** One tap below a comment. */
@ExtendWith(ArquillianExtension.class)
class LikesIT {

  @Inject private Town town;
  @Inject private Talk talk;
  @Inject private Comments comments;
  @Inject private CommentPurge purge;
  @Inject private Discussion discussion;
  @Inject private CommentPart part;
  @Inject private Likes likes;
  @Inject private EntityManager entities;

  @Test
  void aLikeIsCountedAndCanBeTakenBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(ann, content, "Well said");

    likes.put(bob, comment);
    likes.put(bob, comment);
    assertThat(liking(ann, comment)).isEqualTo(new Liking(1, false));
    assertThat(liking(bob, comment)).isEqualTo(new Liking(1, true));

    likes.remove(bob, comment);
    likes.remove(bob, comment);
    assertThat(liking(bob, comment)).isEqualTo(new Liking(0, false));
  }

  @Test
  void aCardTellsTheSameAsTheDiscussion() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = talk.publish(ann, Audience.COMPANY);
    long quiet = talk.write(ann, content, "Quiet");
    long loved = talk.write(ann, content, "Loved");
    likes.put(ann, loved);
    likes.put(bob, loved);

    List<CommentCard> latest = part.of(bob, List.of(content)).get(content).latest();

    assertThat(latest).extracting(CommentCard::id).containsExactly(quiet, loved);
    assertThat(latest)
        .extracting(CommentCard::liking)
        .containsExactly(new Liking(0, false), new Liking(2, true));
    assertThat(discussion.pageOf(bob, content, Place.end(), 20).rows())
        .extracting(CommentCard::liking)
        .containsExactly(new Liking(0, false), new Liking(2, true));
  }

  @Test
  void theSameTapFiftyTimesAtOnceIsOneLike() throws Exception {
    Viewer ann = town.ann();
    long comment = talk.write(ann, talk.publish(ann, Audience.COMPANY), "Well said");

    AtOnce.times(
        50,
        () -> {
          likes.put(ann, comment);
          return null;
        });

    assertThat(liking(ann, comment)).isEqualTo(new Liking(1, true));
  }

  @Test
  void aStrangerNeitherLikesNorSeesWhoLikesInTheClub() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long comment = talk.write(ann, talk.publish(ann, town.chessClub(ann)), "Queen takes pawn");
    likes.put(ann, comment);

    assertThat(likes.who(stranger, comment, Cursor.newest(), 20).rows()).isEmpty();
    assertThatThrownBy(() -> likes.put(stranger, comment)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> likes.remove(stranger, comment)).isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyLikesADeletedComment() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long comment = talk.write(ann, talk.publish(ann, Audience.COMPANY), "Oops");
    likes.put(bob, comment);
    comments.delete(ann, comment);

    assertThatThrownBy(() -> likes.put(bob, comment)).isInstanceOf(NotFound.class);
    assertThat(likes.who(ann, comment, Cursor.newest(), 20).rows()).isEmpty();
    comments.restore(ann, comment);
    assertThat(liking(bob, comment)).isEqualTo(new Liking(1, true));
  }

  @Test
  void likesGoWithWhatWasDeletedLongAgo() {
    Viewer ann = town.ann();
    long comment = talk.write(ann, talk.publish(ann, Audience.COMPANY), "Oops");
    likes.put(ann, comment);
    comments.delete(ann, comment);

    purge.purge(Instant.now().plus(Duration.ofMinutes(1)));

    assertThat(entities.find(CommentLike.class, new CommentLike.Key(comment, ann.id()))).isNull();
  }

  @Test
  void whoLikesIsReadPageByPage() {
    Viewer ann = town.ann();
    long comment = talk.write(ann, talk.publish(ann, Audience.COMPANY), "Well said");
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Viewer someone = town.person("Person " + i);
      likes.put(someone, comment);
      people.add(0, someone.id());
    }

    List<Long> read = new ArrayList<>();
    Page<Liker> page = likes.who(ann, comment, Cursor.newest(), 3);
    read.addAll(ids(page));
    while (page.hasNext()) {
      page = likes.who(ann, comment, Cursor.parse(page.next()).orElseThrow(), 3);
      read.addAll(ids(page));
    }

    assertThat(read).isEqualTo(people);
  }

  @Test
  void countingLikesCostsNoStatementOfItsOwn() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    for (int i = 0; i < 5; i++) {
      likes.put(ann, talk.write(ann, content, "Comment " + i));
    }

    assertThat(Statements.during(entities, () -> discussion.pageOf(ann, content, Place.end(), 20)))
        .isEqualTo(1);
    assertThat(Statements.during(entities, () -> part.of(ann, List.of(content)))).isEqualTo(1);
  }

  private Liking liking(Viewer viewer, long comment) {
    return discussion.find(viewer, comment).orElseThrow().liking();
  }

  private static List<Long> ids(Page<Liker> page) {
    return page.rows().stream().map(liker -> liker.person().id()).toList();
  }
}
