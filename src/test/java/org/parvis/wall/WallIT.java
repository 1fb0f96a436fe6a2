package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;

/** How posts are written, changed, withdrawn and taken back. */
@ExtendWith(ArquillianExtension.class)
class WallIT {

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Contents contents;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void aStrangerCannotPostInTheClub() {
    long club = town.chessClub(town.ann());

    assertThatThrownBy(
            () ->
                wall.post(
                    town.stranger(), club, PostDraft.ofLines("Let me in"), SubmitKey.random()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theSameFormSentFiftyTimesAtOnceGivesOnePost() throws Exception {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();

    List<Long> ids =
        AtOnce.times(50, () -> wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Once"), key));

    assertThat(ids).hasSize(50).containsOnly(ids.get(0));
    assertThat(stream.pageBy(ann, ann.id(), Cursor.newest(), 20).rows())
        .extracting(PostCard::id)
        .containsExactly(ids.get(0));
  }

  @Test
  void sentAgainWithOtherWordsItSaysTheLastOnesOnce() {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    long id = wall.post(ann, Audience.COMPANY, PostDraft.ofLines("First"), key);

    assertThat(wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Second"), key)).isEqualTo(id);
    assertThat(stream.find(ann, id).orElseThrow().text()).isEqualTo("Second");
    wall.post(ann, Audience.COMPANY, PostDraft.ofLines("First"), key);
    assertThat(stream.find(ann, id).orElseThrow().text()).isEqualTo("Second");
  }

  @Test
  void sentFromAPageThatWasLeftOpenOtherWordsAreAnotherPost() throws Exception {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    long id = wall.post(ann, Audience.COMPANY, PostDraft.ofLines("First"), key);
    transaction.begin();
    entities
        .createQuery("update Content c set c.publishedAt = :at where c.id = :id")
        .setParameter("at", Instant.now().minus(1, ChronoUnit.HOURS))
        .setParameter("id", id)
        .executeUpdate();
    transaction.commit();

    assertThat(wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Second"), key)).isNotEqualTo(id);
    assertThat(stream.find(ann, id).orElseThrow().text()).isEqualTo("First");
  }

  @Test
  void theSecondEditorIsTold() {
    Viewer ann = town.ann();
    long id = post(ann, "First");
    int version = stream.find(ann, id).orElseThrow().version();
    wall.edit(ann, id, version, PostDraft.ofLines("Second"));

    assertThatThrownBy(() -> wall.edit(ann, id, version, PostDraft.ofLines("Third")))
        .isInstanceOf(EditConflict.class);
    assertThat(stream.find(ann, id).orElseThrow().text()).isEqualTo("Second");
    assertThat(stream.find(ann, id).orElseThrow().isEdited()).isTrue();
  }

  @Test
  void theSameEditSentTwiceIsDoneOnce() {
    Viewer ann = town.ann();
    long id = post(ann, "First");
    int version = stream.find(ann, id).orElseThrow().version();

    wall.edit(ann, id, version, PostDraft.ofLines("Second"));
    wall.edit(ann, id, version, PostDraft.ofLines("Second"));

    assertThat(stream.find(ann, id).orElseThrow().text()).isEqualTo("Second");
  }

  @Test
  void aTitleIsGivenChangedAndTakenAway() {
    Viewer ann = town.ann();
    PostDraft draft = PostDraft.ofLines("Words");
    long id = wall.post(ann, Audience.COMPANY, draft.entitled(" A  title "), SubmitKey.random());
    assertThat(stream.find(ann, id).orElseThrow().title()).isEqualTo("A title");
    assertThat(stream.find(ann, id).orElseThrow().glimpse(60)).isEqualTo("A title");

    wall.edit(ann, id, versionOf(ann, id), draft.entitled("Another"));
    assertThat(stream.find(ann, id).orElseThrow().title()).isEqualTo("Another");
    wall.edit(ann, id, versionOf(ann, id), draft.entitled(" "));
    assertThat(stream.find(ann, id).orElseThrow().title()).isNull();
  }

  @Test
  void aTitleThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> PostDraft.ofLines("Words").entitled("x".repeat(201)).heading())
        .isInstanceOf(InvalidText.class);
  }

  @Test
  void onlyTheAuthorEditsDeletesAndRestores() {
    long id = post(town.ann(), "Mine");
    Viewer bob = town.bob();

    assertThatThrownBy(() -> wall.edit(bob, id, 1, PostDraft.ofLines("His")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> wall.delete(bob, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> wall.restore(bob, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDeletedPostIsGoneUntilItIsTakenBack() {
    Viewer ann = town.ann();
    long id = post(ann, "Oops");

    wall.delete(ann, id);
    wall.delete(ann, id);
    assertThat(stream.find(ann, id)).isEmpty();

    wall.restore(ann, id);
    wall.restore(ann, id);
    assertThat(stream.find(town.bob(), id)).isPresent();
  }

  @Test
  void aDeletionIsFinalAfterTenMinutes() throws Exception {
    Viewer ann = town.ann();
    long id = post(ann, "Oops");
    deletedAt(id, Instant.now().minus(11, ChronoUnit.MINUTES));

    assertThatThrownBy(() -> wall.restore(ann, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasDeletedLongAgoIsRemovedForGood() throws Exception {
    Viewer ann = town.ann();
    long old = post(ann, "Old");
    long fresh = post(ann, "Fresh");
    deletedAt(old, Instant.now().minus(2, ChronoUnit.DAYS));
    wall.delete(ann, fresh);

    contents.purge(Instant.now().minus(1, ChronoUnit.DAYS), 1_000);

    assertThat(entities.find(Post.class, old)).isNull();
    assertThat(entities.find(Content.class, old)).isNull();
    wall.restore(ann, fresh);
    assertThat(stream.find(ann, fresh)).isPresent();
  }

  /** Derby locks all that hangs on contents for their deletion, even of none. */
  @Test
  void whereThereIsNothingToRemoveNobodyWaits() throws Exception {
    Viewer ann = town.ann();
    ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    transaction.begin();
    post(ann, "Being written");
    try {
      Future<Boolean> more = elsewhere.submit(() -> contents.purge(Instant.EPOCH, 1_000));
      assertThat(more.get(10, TimeUnit.SECONDS)).isFalse();
    } finally {
      transaction.rollback();
    }
    elsewhere.shutdown();
  }

  @Test
  void whatIsShownIsHarmlessWhateverWasTyped() {
    Viewer ann = town.ann();
    long id =
        wall.post(
            ann,
            Audience.COMPANY,
            PostDraft.ofHtml("<b onclick=x>bold</b><script>alert(1)</script>"),
            SubmitKey.random());

    assertThat(stream.find(ann, id).orElseThrow().html()).isEqualTo("<strong>bold</strong>");
  }

  @Test
  void aTextThatWasEditedInAPlainFieldKeepsItsFormats() {
    Viewer ann = town.ann();
    long id =
        formatted(ann, "<div>So <strong>much</strong><br><br>more</div><ul><li>one</li></ul>");
    PostCard card = stream.find(ann, id).orElseThrow();

    wall.edit(ann, id, card.version(), PostDraft.ofMarkdown(card.markdown() + "\n- *two*"));

    assertThat(stream.find(ann, id).orElseThrow().html())
        .isEqualTo(
            "<p>So <strong>much</strong></p><p>more</p><ul><li>one</li><li><em>two</em></li></ul>");
  }

  @Test
  void aTextThatWasNotChangedInAPlainFieldIsNotEdited() {
    Viewer ann = town.ann();
    long id = formatted(ann, "<div>So <strong>much</strong><br><br>more</div>");
    PostCard card = stream.find(ann, id).orElseThrow();

    String sent = card.markdown().replace("\n", "\r\n");
    wall.edit(ann, id, card.version(), PostDraft.ofMarkdown(sent));

    assertThat(stream.find(ann, id).orElseThrow()).isEqualTo(card);
  }

  private long post(Viewer author, String text) {
    return wall.post(author, Audience.COMPANY, PostDraft.ofLines(text), SubmitKey.random());
  }

  private long formatted(Viewer author, String html) {
    return wall.post(author, Audience.COMPANY, PostDraft.ofHtml(html), SubmitKey.random());
  }

  private void deletedAt(long id, Instant at) throws Exception {
    transaction.begin();
    entities.find(Content.class, id).delete(at.truncatedTo(ChronoUnit.MICROS));
    transaction.commit();
  }

  private int versionOf(Viewer viewer, long id) {
    return stream.find(viewer, id).orElseThrow().version();
  }
}
