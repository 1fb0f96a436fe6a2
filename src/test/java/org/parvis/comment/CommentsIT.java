package org.parvis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What happens to comments, and who sees them. */
@ExtendWith(ArquillianExtension.class)
class CommentsIT {

  @Inject private Town town;
  @Inject private Contents contents;
  @Inject private Comments comments;
  @Inject private Discussion discussion;
  @Inject private CommentPart part;

  @Test
  void aCardShowsTheLatestTwoAndHowManyThereAre() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    for (String text : List.of("one", "two", "three")) {
      write(ann, content, text);
    }

    CommentGlimpse glimpse = glimpse(town.bob(), content);

    assertThat(glimpse.latest()).extracting(CommentCard::text).containsExactly("two", "three");
    assertThat(glimpse.count()).isEqualTo(3);
    assertThat(glimpse.rest()).isEqualTo(1);
  }

  @Test
  void cardsOfManyContentsAreReadAtOnce() {
    Viewer ann = town.ann();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(publish(ann, Audience.COMPANY));
      write(ann, ids.get(i), "on " + i);
    }

    assertThat(part.of(ann, ids))
        .hasSize(20)
        .allSatisfy(
            (id, glimpse) ->
                assertThat(glimpse.latest())
                    .extracting(CommentCard::contentId)
                    .containsExactly(id));
  }

  @Test
  void aStrangerDoesNotSeeTheCommentsOfTheClub() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long content = publish(ann, town.chessClub(ann));
    long comment = write(ann, content, "Queen takes pawn");

    assertThat(discussion.pageOf(stranger, content, Place.end(), 20).rows()).isEmpty();
    assertThat(discussion.find(stranger, comment)).isEmpty();
    assertThat(glimpse(stranger, content).count()).isZero();
    assertThat(glimpse(stranger, content).latest()).isEmpty();
    assertThatThrownBy(() -> write(stranger, content, "Hello?")).isInstanceOf(NotFound.class);
  }

  @Test
  void aMemberWhoLeavesCannotEvenDeleteTheirComment() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long comment = write(bob, publish(ann, club), "Mine");
    town.leave(club, bob);

    assertThatThrownBy(() -> comments.delete(bob, comment)).isInstanceOf(NotFound.class);
  }

  @Test
  void answersStandBelowTheirComment() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    long first = write(ann, content, "first");
    long second = write(ann, content, "second");
    long answer = answer(ann, content, first, "answer to first");
    answer(ann, content, answer, "answer to the answer");

    List<CommentCard> shown = discussion.pageOf(ann, content, Place.end(), 20).rows();

    assertThat(shown)
        .extracting(CommentCard::text)
        .containsExactly("first", "answer to first", "answer to the answer", "second");
    assertThat(shown)
        .extracting(CommentCard::threadId)
        .containsExactly(first, first, first, second);
  }

  @Test
  void oneDoesNotAnswerACommentFromElsewhere() {
    Viewer ann = town.ann();
    long elsewhere = write(ann, publish(ann, Audience.COMPANY), "elsewhere");
    long content = publish(ann, Audience.COMPANY);

    assertThatThrownBy(() -> answer(ann, content, elsewhere, "?")).isInstanceOf(NotFound.class);
  }

  @Test
  void pagesHaveNeitherGapNorDouble() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long thread = write(ann, content, "thread " + i);
      written.add(thread);
      written.add(answer(ann, content, thread, "answer"));
      written.add(answer(ann, content, thread, "answer"));
    }

    List<Long> read = new ArrayList<>();
    Page<CommentCard> page = discussion.pageOf(ann, content, Place.end(), 4);
    read.addAll(0, ids(page));
    while (page.hasNext()) {
      page = discussion.pageOf(ann, content, Place.parse(page.next()).orElseThrow(), 4);
      read.addAll(0, ids(page));
    }

    assertThat(read).isEqualTo(written);
  }

  @Test
  void theSameFormSentFiftyTimesAtOnceGivesOneComment() throws Exception {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    SubmitKey key = SubmitKey.random();

    List<Long> ids = AtOnce.times(50, () -> comments.write(ann, content, null, "Once", key));

    assertThat(ids).containsOnly(ids.get(0));
    assertThat(glimpse(ann, content).count()).isEqualTo(1);
  }

  @Test
  void theSecondEditorIsTold() {
    Viewer ann = town.ann();
    long comment = write(ann, publish(ann, Audience.COMPANY), "First");
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
    long comment = write(ann, publish(ann, Audience.COMPANY), "Mine");

    assertThatThrownBy(() -> comments.edit(bob, comment, 1, "His")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.delete(bob, comment)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> comments.restore(bob, comment)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDeletedCommentIsGoneUntilItIsTakenBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = publish(ann, Audience.COMPANY);
    long comment = write(ann, content, "Oops");

    comments.delete(ann, comment);
    assertThat(discussion.pageOf(bob, content, Place.end(), 20).rows()).isEmpty();
    assertThat(discussion.find(bob, comment)).isEmpty();
    assertThat(glimpse(bob, content).count()).isZero();

    comments.restore(ann, comment);
    assertThat(discussion.find(bob, comment)).isPresent();
  }

  @Test
  void aDeletedCommentWithAnswersLeavesItsPlaceWithoutItsWords() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    long comment = write(ann, content, "Oops");
    answer(ann, content, comment, "Pardon?");
    comments.delete(ann, comment);

    List<CommentCard> shown = discussion.pageOf(town.bob(), content, Place.end(), 20).rows();

    assertThat(shown).extracting(CommentCard::deleted).containsExactly(true, false);
    assertThat(shown).extracting(CommentCard::text).containsExactly("", "Pardon?");
  }

  @Test
  void whatWasDeletedLongAgoIsRemovedForGood() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    long alone = write(ann, content, "Alone");
    long answered = write(ann, content, "Answered");
    answer(ann, content, answered, "Pardon?");
    comments.delete(ann, alone);
    comments.delete(ann, answered);

    comments.purge(Instant.now().plus(Duration.ofMinutes(1)));

    assertThat(discussion.find(ann, alone)).isEmpty();
    assertThat(discussion.pageOf(ann, content, Place.end(), 20).rows())
        .extracting(CommentCard::text)
        .containsExactly("", "Pardon?");
  }

  @Test
  void aDeletedContentTakesItsCommentsWithIt() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    long comment = write(ann, content, "Hello");
    answer(ann, content, comment, "Hello yourself");

    contents.delete(ann, content);
    assertThat(discussion.find(ann, comment)).isEmpty();

    contents.purge(Instant.now().plus(Duration.ofMinutes(1)));
    assertThat(discussion.find(ann, comment)).isEmpty();
  }

  private long publish(Viewer author, long audience) {
    RichText text = RichText.ofLines("Look", "field");
    return contents.publish(author, audience, Content.Kind.POST, text, SubmitKey.random()).id();
  }

  private long write(Viewer author, long content, String text) {
    return comments.write(author, content, null, text, SubmitKey.random());
  }

  private long answer(Viewer author, long content, long answered, String text) {
    return comments.write(author, content, answered, text, SubmitKey.random());
  }

  private CommentGlimpse glimpse(Viewer viewer, long content) {
    return part.of(viewer, List.of(content)).get(content);
  }

  private static List<Long> ids(Page<CommentCard> page) {
    return page.rows().stream().map(CommentCard::id).toList();
  }
}
