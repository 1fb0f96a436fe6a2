package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.NotInside;
import org.parvis.audience.Standing;
import org.parvis.comment.Comments;
import org.parvis.comment.Discussion;
import org.parvis.comment.Place;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * A post is taken to another place, with its discussion, and nobody hears what was not for them.
 */
@ExtendWith(ArquillianExtension.class)
class MovesIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Comments comments;
  @Inject private Discussion discussion;
  @Inject private Pins pins;
  @Inject private Moves moves;
  @Inject private Stream stream;
  @Inject private Wall wall;

  @Test
  void itsAuthorTakesItWithItsDiscussionAndOnlyTheNewPlaceReadsIt() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carol = town.person("Carol Cook");
    long chess = clubs.found(ann, Openness.PRIVATE, bob);
    long go = clubs.found(ann, Openness.MODERATED, carol);
    long post = clubs.post(ann, chess, "A move");
    comments.write(bob, post, null, "A good one", SubmitKey.random());
    pins.pin(ann, post, Instant.now().plus(Duration.ofDays(1)));

    moves.move(ann, post, go);
    moves.move(ann, post, go);

    assertThat(stream.find(bob, post)).isEmpty();
    assertThat(stream.find(town.stranger(), post)).isEmpty();
    assertThat(stream.find(carol, post))
        .hasValueSatisfying(card -> assertThat(card.audienceId()).isEqualTo(go));
    assertThat(discussion.pageOf(carol, post, Place.end(), 10).rows()).hasSize(1);
    assertThat(pins.all()).doesNotContainKey(chess);
    assertThatThrownBy(() -> wall.delete(bob, post)).isInstanceOf(NotFound.class);
  }

  @Test
  void besidesItsAuthorOnlyWhoAnimatesBothPlacesTakesIt() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer dan = town.person("Dan Doe");
    Viewer ada = town.administrator();
    long chess = clubs.found(ann, Openness.OPEN, bob, dan);
    long go = clubs.found(ann, Openness.OPEN, bob, dan);
    long post = clubs.post(bob, chess, "A move");

    assertThatThrownBy(() -> moves.move(dan, post, go)).isInstanceOf(NotFound.class);
    memberships.appoint(ann, chess, dan.id(), Standing.ANIMATOR);
    assertThatThrownBy(() -> moves.move(dan, post, go)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> moves.move(ada, post, go)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> moves.move(town.stranger(), post, go)).isInstanceOf(NotFound.class);
    memberships.appoint(ann, go, dan.id(), Standing.ANIMATOR);
    moves.move(dan, post, go);

    assertThat(stream.find(bob, post))
        .hasValueSatisfying(card -> assertThat(card.audienceId()).isEqualTo(go));
    assertThatThrownBy(() -> moves.move(dan, post, Audience.COMPANY)).isInstanceOf(NotFound.class);
    moves.move(bob, post, Audience.COMPANY);
    assertThat(stream.find(ada, post))
        .hasValueSatisfying(card -> assertThat(card.isOfCompany()).isTrue());
  }

  @Test
  void itGoesOnlyWhereItsAuthorIsAndSomethingMayBeWritten() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long chess = clubs.found(ann, Openness.MODERATED, bob);
    long closed = clubs.found(ann, Openness.PRIVATE);
    long open = clubs.found(ann, Openness.OPEN);
    long old = clubs.found(ann, Openness.OPEN, bob);
    closings.archive(ann, old);
    long post = clubs.post(bob, chess, "A move");

    assertThatThrownBy(() -> moves.move(ann, post, closed)).isInstanceOf(MoveRefused.class);
    assertThatThrownBy(() -> moves.move(bob, post, closed)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> moves.move(bob, post, open)).isInstanceOf(NotInside.class);
    assertThatThrownBy(() -> moves.move(bob, post, old)).isInstanceOf(Archived.class);
    assertThatThrownBy(() -> moves.move(bob, post, 0)).isInstanceOf(NotFound.class);
    closings.archive(ann, chess);
    assertThatThrownBy(() -> moves.move(bob, post, Audience.COMPANY)).isInstanceOf(Archived.class);
    assertThat(stream.find(bob, post))
        .hasValueSatisfying(card -> assertThat(card.audienceId()).isEqualTo(chess));
  }

  @Test
  void whatOthersSaidToMembersIsNotOpenedToEveryone() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long chess = clubs.found(ann, Openness.MODERATED, bob);
    long go = clubs.found(ann, Openness.PRIVATE);
    long open = clubs.found(ann, Openness.OPEN);
    long post = clubs.post(ann, chess, "A move");
    comments.write(ann, post, null, "To be seen", SubmitKey.random());
    long said = comments.write(bob, post, null, "Between us", SubmitKey.random());

    for (long everyone : List.of(open, Audience.COMPANY)) {
      assertThatThrownBy(() -> moves.move(ann, post, everyone))
          .isInstanceOfSatisfying(
              MoveRefused.class,
              refused -> assertThat(refused.messageKey()).isEqualTo("wall.move.overheard"));
    }
    moves.move(ann, post, go);
    moves.move(ann, post, chess);
    comments.delete(bob, said);
    moves.move(ann, post, open);

    assertThat(stream.find(town.stranger(), post)).isPresent();
  }

  @Test
  void theSameTextStandsInAPlaceOnce() {
    Viewer ann = town.ann();
    long chess = clubs.found(ann, Openness.OPEN);
    long go = clubs.found(ann, Openness.OPEN);
    PostDraft draft = PostDraft.ofLines("Twice");
    long post = wall.post(ann, List.of(chess, go), draft, SubmitKey.random());

    assertThatThrownBy(() -> moves.move(ann, post, go)).isInstanceOf(MoveRefused.class);
    moves.move(ann, post, Audience.COMPANY);

    assertThat(stream.find(ann, post).orElseThrow().twins())
        .extracting(Twin::audienceId)
        .containsExactly(go);
  }
}
