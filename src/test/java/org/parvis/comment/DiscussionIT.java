package org.parvis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** How comments are read: on a card, page by page, and by whom. */
@ExtendWith(ArquillianExtension.class)
class DiscussionIT {

  @Inject private Town town;
  @Inject private Talk talk;
  @Inject private Comments comments;
  @Inject private Discussion discussion;
  @Inject private CommentPart part;

  @Test
  void aCardShowsTheLatestTwoAndHowManyThereAre() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    for (String text : List.of("one", "two", "three")) {
      talk.write(ann, content, text);
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
      ids.add(talk.publish(ann, Audience.COMPANY));
      talk.write(ann, ids.get(i), "on " + i);
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
    long content = talk.publish(ann, town.chessClub(ann));
    long comment = talk.write(ann, content, "Queen takes pawn");

    assertThat(discussion.pageOf(stranger, content, Place.end(), 20).rows()).isEmpty();
    assertThat(discussion.find(stranger, comment)).isEmpty();
    assertThat(discussion.some(stranger, List.of(comment))).isEmpty();
    assertThat(discussion.some(ann, List.of(comment))).hasSize(1);
    assertThat(glimpse(stranger, content).count()).isZero();
    assertThat(glimpse(stranger, content).latest()).isEmpty();
    assertThatThrownBy(() -> talk.write(stranger, content, "Hello?")).isInstanceOf(NotFound.class);
  }

  @Test
  void answersStandBelowTheirComment() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    long first = talk.write(ann, content, "first");
    long second = talk.write(ann, content, "second");
    long answer = talk.answer(ann, content, first, "answer to first");
    talk.answer(ann, content, answer, "answer to the answer");

    List<CommentCard> shown = discussion.pageOf(ann, content, Place.end(), 20).rows();

    assertThat(shown)
        .extracting(CommentCard::text)
        .containsExactly("first", "answer to first", "answer to the answer", "second");
    assertThat(shown)
        .extracting(CommentCard::threadId)
        .containsExactly(first, first, first, second);
  }

  @Test
  void pagesHaveNeitherGapNorDouble() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    List<Long> written = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long thread = talk.write(ann, content, "thread " + i);
      written.add(thread);
      written.add(talk.answer(ann, content, thread, "answer"));
      written.add(talk.answer(ann, content, thread, "answer"));
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
  void aDeletedCommentWithAnswersLeavesItsPlaceWithoutItsWords() {
    Viewer ann = town.ann();
    long content = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(ann, content, "Oops");
    talk.answer(ann, content, comment, "Pardon?");
    comments.delete(ann, comment);

    List<CommentCard> shown = discussion.pageOf(town.bob(), content, Place.end(), 20).rows();

    assertThat(shown).extracting(CommentCard::deleted).containsExactly(true, false);
    assertThat(shown).extracting(CommentCard::text).containsExactly("", "Pardon?");
  }

  private CommentGlimpse glimpse(Viewer viewer, long content) {
    return part.of(viewer, List.of(content)).get(content);
  }

  private static List<Long> ids(Page<CommentCard> page) {
    return page.rows().stream().map(CommentCard::id).toList();
  }
}
