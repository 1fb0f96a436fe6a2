package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.CommentGlimpse;
import org.parvis.comment.Comments;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionCounts;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** How the wall is read: by whom, page by page, and at what cost. */
@ExtendWith(ArquillianExtension.class)
class StreamIT {

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Contents contents;
  @Inject private CardParts parts;
  @Inject private Reactions reactions;
  @Inject private Comments comments;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void everyoneSeesWhatAnnTellsTheCompany() {
    long id = post(town.ann(), "Hello");

    PostCard card = stream.find(town.bob(), id).orElseThrow();

    assertThat(card.text()).isEqualTo("Hello");
    assertThat(card.author().name()).isEqualTo("Ann Archer");
    assertThat(card.isEdited()).isFalse();
  }

  @Test
  void aStrangerDoesNotSeeTheClubsPost() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long club = town.chessClub(ann);
    Cursor before = justBefore();
    long id = wall.post(ann, club, PostDraft.ofLines("Checkmate"), SubmitKey.random());

    assertThat(stream.find(ann, id)).isPresent();
    assertThat(stream.find(stranger, id)).isEmpty();
    assertThat(ids(stream.pageBy(stranger, ann.id(), Cursor.newest(), 20))).isEmpty();
    assertThat(ids(stream.pageOf(stranger, Cursor.newest(), 20))).doesNotContain(id);
    assertThat(stream.newer(stranger, Circle.FOR_ME, before, 20))
        .extracting(PostCard::id)
        .doesNotContain(id);
    assertThat(stream.some(stranger, List.of(id))).isEmpty();
    assertThat(stream.some(ann, List.of(id))).hasSize(1);
    assertThat(contents.find(stranger, id)).isEmpty();
  }

  @Test
  void aStrangerDoesNotCountTheClubsPost() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    Cursor before = justBefore();
    wall.post(ann, club, PostDraft.ofLines("Checkmate"), SubmitKey.random());

    assertThat(
            stream.countNewer(bob, Circle.FOR_ME, before)
                - stream.countNewer(town.stranger(), Circle.FOR_ME, before))
        .isEqualTo(1);
  }

  @Test
  void oneDoesNotCountOnesOwnPosts() {
    Viewer ann = town.ann();
    Cursor before = justBefore();
    long before1 = stream.countNewer(ann, Circle.FOR_ME, before);

    post(ann, "Hello");

    assertThat(stream.countNewer(ann, Circle.FOR_ME, before)).isEqualTo(before1);
  }

  @Test
  void aMemberWhoLeavesLosesSightOfTheClub() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long id = wall.post(ann, club, PostDraft.ofLines("Checkmate"), SubmitKey.random());
    assertThat(stream.find(bob, id)).isPresent();

    town.leave(club, bob);

    assertThat(stream.find(bob, id)).isEmpty();
  }

  @Test
  void pagesHaveNeitherGapNorDoubleWhereTimesAreEqual() throws Exception {
    Viewer ann = town.ann();
    List<Long> written = atTheSameTime(ann, 25);

    List<Long> read = new ArrayList<>();
    Page<PostCard> page = stream.pageBy(ann, ann.id(), Cursor.newest(), 7);
    read.addAll(ids(page));
    while (page.hasNext()) {
      page = stream.pageBy(ann, ann.id(), Cursor.parse(page.next()).orElseThrow(), 7);
      read.addAll(ids(page));
    }

    assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    assertThat(read).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void ofManyCardsAStrangerIsToldOnlyOfThoseThatTheySee() {
    Viewer ann = town.ann();
    long secret =
        wall.post(ann, town.chessClub(ann), PostDraft.ofLines("Checkmate"), SubmitKey.random());
    long open = post(ann, "Hello");
    for (long post : List.of(secret, open)) {
      reactions.put(ann, post, ReactionKind.LIKE);
      comments.write(ann, post, null, "Me too", SubmitKey.random());
    }

    Map<String, Map<Long, ?>> told =
        parts.of(town.stranger(), Map.of(secret, Content.Kind.POST, open, Content.Kind.POST));

    assertThat(told.get("mark")).containsOnlyKeys(open);
    assertThat(told.get("attachment")).isEmpty();
    assertThat(reactionsTo(secret, told)).isZero();
    assertThat(reactionsTo(open, told)).isEqualTo(1);
    assertThat(commentsOn(secret, told)).isZero();
    assertThat(commentsOn(open, told)).isEqualTo(1);
  }

  private static long reactionsTo(long post, Map<String, Map<Long, ?>> told) {
    return ((ReactionCounts) told.get("reaction").get(post)).total();
  }

  private static long commentsOn(long post, Map<String, Map<Long, ?>> told) {
    return ((CommentGlimpse) told.get("comment").get(post)).count();
  }

  @Test
  void aPageCostsOneStatementOneForItsCommentsAndOneForItsPartsWhateverItsSize() {
    Viewer ann = town.ann();
    for (int i = 0; i < 12; i++) {
      post(ann, "Post " + i);
    }

    assertThat(statementsFor(ann, 2)).isEqualTo(statementsFor(ann, 12)).isEqualTo(3);
  }

  private int statementsFor(Viewer viewer, int size) {
    return Statements.during(
        entities,
        () -> {
          Page<PostCard> page = stream.pageBy(viewer, viewer.id(), Cursor.newest(), size);
          assertThat(page.rows()).hasSize(size);
          parts.of(
              viewer, page.rows().stream().collect(Collectors.toMap(PostCard::id, PostCard::kind)));
        });
  }

  private long post(Viewer author, String text) {
    return wall.post(author, Audience.COMPANY, PostDraft.ofLines(text), SubmitKey.random());
  }

  private List<Long> atTheSameTime(Viewer author, int count) throws Exception {
    transaction.begin();
    List<Long> ids = new ArrayList<>();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Person person = entities.find(Person.class, author.id());
    Audience company = entities.find(Audience.class, Audience.COMPANY);
    for (int i = 0; i < count; i++) {
      RichText text = RichText.ofLines("Post " + i, "field");
      Content content =
          new Content(
              person, company, Content.Kind.POST, text.text(), SubmitKey.random().value(), now);
      entities.persist(content);
      entities.persist(new Post(content, text));
      ids.add(content.id());
    }
    transaction.commit();
    return ids;
  }

  private static Cursor justBefore() {
    return new Cursor(Instant.now().truncatedTo(ChronoUnit.MICROS), 0);
  }

  private static List<Long> ids(Page<PostCard> page) {
    return page.rows().stream().map(PostCard::id).toList();
  }
}
