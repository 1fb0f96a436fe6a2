package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Comments;
import org.parvis.comment.Discussion;
import org.parvis.content.Change;
import org.parvis.content.Contents;
import org.parvis.content.Editions;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** What was said before it was changed. */
@ExtendWith(ArquillianExtension.class)
class HistoryIT {

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Comments comments;
  @Inject private Discussion discussion;
  @Inject private Editions editions;
  @Inject private Contents contents;
  @Inject private EntityManager entities;

  @Test
  void eachChangeIsKeptAndComparedWithTheOneBefore() {
    Viewer ann = town.ann();
    long id = post(ann, Audience.COMPANY, "One");
    edit(ann, id, PostDraft.ofLines("One two"));
    edit(ann, id, PostDraft.ofLines("One two").entitled("Title"));
    edit(ann, id, PostDraft.ofLines("One two").entitled("Title"));

    Page<Change> page = changes(town.bob(), id, Cursor.newest(), 10);
    assertThat(page.rows()).hasSize(3);
    assertThat(page.rows()).extracting(Change::first).containsExactly(false, false, true);
    assertThat(page.rows().get(0).pieces()).extracting(Change.Piece::words).contains("Title\n");
    assertThat(page.rows().get(1).pieces()).extracting(Change.Piece::words).contains(" two");
    assertThat(page.next()).isNull();
  }

  @Test
  void aLongHistoryIsReadPageByPage() {
    Viewer ann = town.ann();
    long id = post(ann, Audience.COMPANY, "0");
    for (int i = 1; i <= 5; i++) {
      edit(ann, id, PostDraft.ofLines("Version " + i));
    }
    Page<Change> first = changes(ann, id, Cursor.newest(), 3);
    Page<Change> second = editions.of(ann, id, null, Cursor.parse(first.next()).orElseThrow(), 3);

    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(3);
    assertThat(second.rows().get(2).first()).isTrue();
    assertThat(second.rows().get(0).writtenAt()).isBefore(first.rows().get(2).writtenAt());
  }

  @Test
  void aStrangerSeesNothingOfTheClubsHistoryAndNobodyOfADeletedPosts() {
    Viewer ann = town.ann();
    long id = post(ann, town.chessClub(ann), "One");
    edit(ann, id, PostDraft.ofLines("Two"));
    assertThat(editions.of(town.stranger(), id, null, Cursor.newest(), 10).rows()).isEmpty();

    wall.delete(ann, id);
    assertThat(editions.of(ann, id, null, Cursor.newest(), 10).rows()).isEmpty();
    contents.purge(Instant.now().plusSeconds(60), 1_000);
    assertThat(
            entities
                .createQuery("select count(e) from Edition e where e.content.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult())
        .isZero();
  }

  @Test
  void aCommentHasItsHistoryToo() {
    Viewer ann = town.ann();
    long post = post(ann, Audience.COMPANY, "Post");
    long id = comments.write(ann, post, null, "One", SubmitKey.random());
    CommentCard card = discussion.find(ann, id).orElseThrow();
    comments.edit(ann, id, card.version(), "One #two");
    CommentCard now = discussion.find(ann, id).orElseThrow();

    Page<Change> page = editions.ofComment(ann, id, now.present(), Cursor.newest(), 10);
    assertThat(page.rows()).hasSize(2);
    assertThat(page.rows().get(0).pieces())
        .extracting(Change.Piece::words)
        .containsExactly("One", " #two");
    assertThat(changes(ann, post, Cursor.newest(), 10).rows()).hasSize(1);
  }

  private Page<Change> changes(Viewer viewer, long id, Cursor before, int size) {
    return editions.of(viewer, id, stream.find(viewer, id).orElseThrow().present(), before, size);
  }

  private long post(Viewer author, long audience, String text) {
    return wall.post(author, audience, PostDraft.ofLines(text), SubmitKey.random());
  }

  private void edit(Viewer author, long id, PostDraft draft) {
    wall.edit(author, id, stream.find(author, id).orElseThrow().version(), draft);
  }
}
