package org.parvis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** How comments are written, changed, withdrawn and taken back. */
@ExtendWith(ArquillianExtension.class)
class CommentsIT {

  @Inject private Town town;
  @Inject private Talk talk;
  @Inject private Contents contents;
  @Inject private Comments comments;
  @Inject private CommentPurge purge;
  @Inject private Discussion discussion;
  @Inject private CommentPart part;

  @Test
  void aMemberWhoLeavesCannotEvenDeleteTheirComment() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long comment = talk.write(bob, talk.publish(ann, club), "Mine");
    town.leave(club, bob);

    assertThatThrownBy(() -> comments.delete(bob, comment)).isInstanceOf(NotFound.class);
  }

  @Test
  void oneDoesNotAnswerACommentFromElsewhere() {
    Viewer ann = town.ann();
    long elsewhere = talk.write(ann, talk.publish(ann, Audience.COMPANY), "elsewhere");
    long content = talk.publish(ann, Audience.COMPANY);

    assertThatThrownBy(() -> talk.answer(ann, content, elsewhere, "?"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSameFormSentFiftyTimesAtOnceGivesOneComment() throws Exception {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    SubmitKey key = SubmitKey.random();

    List<Long> ids = AtOnce.times(50, () -> comments.write(ann, content, null, "Once", key));

    assertThat(ids).containsOnly(ids.get(0));
    assertThat(glimpse(ann, content).count()).isEqualTo(1);
  }

  @Test
  void theSecondEditorIsTold() {
    Viewer ann = town.ann();
    long comment = talk.write(ann, talk.publish(ann, Audience.COMPANY), "First");
    int version = discussion.find(ann, comment).orElseThrow().version();
    comments.edit(ann, comment, version, "Second");

    assertThatThrownBy(() -> comments.edit(ann, comment, version, "Third"))
        .isInstanceOf(EditConflict.class);
    assertThat(discussion.find(ann, comment).orElseThrow().isEdited()).isTrue();
  }

  @Test
  void onlyTheAuthorEditsDeletesAndRestores() {
    Viewer bob = town.bob();
    Viewer ann = town.ann();
    long comment = talk.write(ann, talk.publish(ann, Audience.COMPANY), "Mine");

    assertThatThrownBy(() -> comments.edit(bob, comment, 1, "His")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.delete(bob, comment)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.restore(bob, comment)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDeletedCommentIsGoneUntilItIsTakenBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(ann, content, "Oops");

    comments.delete(ann, comment);
    assertThat(discussion.pageOf(bob, content, Place.end(), 20).rows()).isEmpty();
    assertThat(discussion.find(bob, comment)).isEmpty();
    assertThat(glimpse(bob, content).count()).isZero();

    comments.restore(ann, comment);
    assertThat(discussion.find(bob, comment)).isPresent();
  }

  @Test
  void whatWasDeletedLongAgoIsRemovedForGood() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    long alone = talk.write(ann, content, "Alone");
    long answered = talk.write(ann, content, "Answered");
    talk.answer(ann, content, answered, "Pardon?");
    comments.delete(ann, alone);
    comments.delete(ann, answered);

    purge.purge(Instant.now().plus(Duration.ofMinutes(1)));

    assertThat(discussion.find(ann, alone)).isEmpty();
    assertThat(discussion.pageOf(ann, content, Place.end(), 20).rows())
        .extracting(CommentCard::text)
        .containsExactly("", "Pardon?");
  }

  @Test
  void manyAreRemovedAndTheAnsweredOnesAreOnceTheirAnswersAre() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    List<Long> many =
        IntStream.range(0, 25).mapToObj(i -> talk.write(ann, content, "Off it goes")).toList();
    long answered = talk.write(ann, content, "Answered");
    long answer = talk.answer(ann, content, answered, "Pardon?");
    many.forEach(id -> comments.delete(ann, id));
    comments.delete(ann, answered);

    purge.purge(Instant.now().plus(Duration.ofMinutes(1)));
    assertThat(discussion.pageOf(ann, content, Place.end(), 50).rows()).hasSize(2);

    comments.delete(ann, answer);
    purge.purge(Instant.now().plus(Duration.ofMinutes(1)));
    purge.purge(Instant.now().plus(Duration.ofMinutes(1)));
    assertThat(discussion.pageOf(ann, content, Place.end(), 50).rows()).isEmpty();
  }

  @Test
  void aDeletedContentTakesItsCommentsWithIt() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(ann, content, "Hello");
    talk.answer(ann, content, comment, "Hello yourself");

    contents.delete(ann, content);
    assertThat(discussion.find(ann, comment)).isEmpty();

    contents.purge(Instant.now().plus(Duration.ofMinutes(1)), 1_000);
    assertThat(discussion.find(ann, comment)).isEmpty();
  }

  private CommentGlimpse glimpse(Viewer viewer, long content) {
    return part.of(viewer, List.of(content)).get(content);
  }
}
