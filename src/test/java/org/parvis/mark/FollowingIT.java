package org.parvis.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.Comments;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Who hears of a discussion. */
@ExtendWith(ArquillianExtension.class)
class FollowingIT {

  @Inject private Town town;
  @Inject private Contents contents;
  @Inject private Comments comments;
  @Inject private Marks marks;
  @Inject private Following following;
  @Inject private Clock clock;

  @Test
  void theAuthorAndThoseWhoCommentFollow() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = publish(ann, Audience.COMPANY);
    assertThat(following(content)).containsExactly(ann.id());

    comment(bob, content);
    comment(bob, content);

    assertThat(following(content)).containsExactlyInAnyOrder(ann.id(), bob.id());
  }

  @Test
  void whoMutesHearsNothingAlsoAfterCommenting() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = publish(ann, Audience.COMPANY);
    comment(bob, content);

    marks.follow(bob, content, Follow.MUTED);
    comment(bob, content);

    assertThat(following(content)).containsExactly(ann.id());
    assertThat(following.muted(content)).containsExactly(bob.id());
  }

  @Test
  void whoOnlyReadsCanFollowAndStop() {
    Viewer bob = town.bob();
    long content = publish(town.ann(), Audience.COMPANY);

    marks.follow(bob, content, Follow.FOLLOWED);
    assertThat(following(content)).contains(bob.id());

    marks.follow(bob, content, Follow.LEFT);
    assertThat(following(content)).doesNotContain(bob.id());
    assertThat(following.muted(content)).containsExactly(bob.id());

    comment(bob, content);
    assertThat(following(content)).contains(bob.id());
  }

  @Test
  void fiftyTimesAtOnceIsOnce() throws Exception {
    Viewer bob = town.bob();
    long content = publish(town.ann(), Audience.COMPANY);

    AtOnce.times(
        50,
        () -> {
          marks.follow(bob, content, Follow.FOLLOWED);
          marks.save(bob, content, true);
          return null;
        });

    assertThat(following(content)).contains(bob.id()).hasSize(2);
  }

  @Test
  void aStrangerMarksNothingOfTheClub() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long content = publish(ann, town.chessClub(ann));

    assertThatThrownBy(() -> marks.follow(stranger, content, Follow.FOLLOWED))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> marks.save(stranger, content, true)).isInstanceOf(NotFound.class);
    assertThat(following(content)).containsExactly(ann.id());
  }

  @Test
  void whoFollowsLaterDoesNotHearOfWhatWasSaidBefore() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = publish(ann, Audience.COMPANY);
    Instant before = clock.instant().plusNanos(1_000);
    while (!clock.instant().isAfter(before)) {
      Thread.onSpinWait();
    }
    comment(bob, content);
    Instant after = clock.instant().plusSeconds(1);

    assertThat(following.following(content, before)).containsExactly(ann.id());
    assertThat(following.following(content, after)).contains(bob.id());
    marks.follow(bob, content, Follow.FOLLOWED);
    assertThat(following.following(content, after)).as("since the first time").contains(bob.id());
  }

  private Set<Long> following(long content) {
    return following.following(content, clock.instant().plusSeconds(1));
  }

  private long publish(Viewer author, long audience) {
    RichText text = RichText.ofLines("Look", "field");
    return contents.publish(author, audience, Content.Kind.POST, text, SubmitKey.random()).id();
  }

  private void comment(Viewer author, long content) {
    comments.write(author, content, null, "I think so", SubmitKey.random());
  }
}
