package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.Contents;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What is passed on quotes its original, as long as there is one. */
@ExtendWith(ArquillianExtension.class)
class ShareIT {

  private static final PostDraft NO_WORDS = PostDraft.ofMarkdown("  ");

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Contents contents;

  @Test
  void theOriginalIsQuotedWithWordsOrWithout() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long original =
        wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Hello"), SubmitKey.random());

    long wordless = share(bob, original, NO_WORDS);
    long withWords = share(bob, original, PostDraft.ofLines("Do read this"));

    PostCard card = stream.find(town.stranger(), wordless).orElseThrow();
    assertThat(card.html()).isEmpty();
    assertThat(card.quote().author().name()).isEqualTo("Ann Archer");
    assertThat(card.quote().excerpt()).isEqualTo("Hello");
    assertThat(card.quote().publishedAt()).isBeforeOrEqualTo(Instant.now());
    assertThat(stream.find(ann, withWords).orElseThrow().text()).isEqualTo("Do read this");
    assertThat(stream.find(ann, original).orElseThrow().shares()).isEqualTo(2);
  }

  @Test
  void ofADeletedOriginalNothingIsShown() {
    Viewer ann = town.ann();
    long original =
        wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Secret"), SubmitKey.random());
    long shared = share(town.bob(), original, NO_WORDS);

    wall.delete(ann, original);
    assertDeleted(shared);
    assertThatThrownBy(() -> share(ann, shared, NO_WORDS)).isInstanceOf(NotFound.class);

    contents.purge(Instant.now().plusSeconds(60), 1_000);
    assertDeleted(shared);
  }

  @Test
  void whatPassesOnIsPassedOnAsItsOriginal() {
    long original =
        wall.post(town.ann(), Audience.COMPANY, PostDraft.ofLines("Hello"), SubmitKey.random());
    long shared = share(town.bob(), original, PostDraft.ofLines("Look"));

    long again = share(town.stranger(), shared, NO_WORDS);

    assertThat(stream.find(town.ann(), again).orElseThrow().quote().id()).isEqualTo(original);
    assertThat(stream.find(town.ann(), original).orElseThrow().shares()).isEqualTo(2);
  }

  @Test
  void whatOnlyTheClubSeesIsNotPassedOn() {
    Viewer ann = town.ann();
    long club = town.chessClub(ann);
    long id = wall.post(ann, club, PostDraft.ofLines("Check"), SubmitKey.random());

    assertThatThrownBy(() -> share(ann, id, NO_WORDS)).isInstanceOf(NotForEveryone.class);
    assertThatThrownBy(() -> share(town.stranger(), id, NO_WORDS)).isInstanceOf(NotFound.class);
    assertThat(stream.find(ann, id).orElseThrow().isOfCompany()).isFalse();
  }

  @Test
  void aShareThatIsTakenBackIsNotCounted() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long original =
        wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Hello"), SubmitKey.random());
    long shared = share(bob, original, NO_WORDS);

    wall.delete(bob, shared);

    assertThat(stream.find(ann, original).orElseThrow().shares()).isZero();
    wall.restore(bob, shared);
    assertThat(stream.find(ann, original).orElseThrow().shares()).isEqualTo(1);
  }

  @Test
  void sentFiftyTimesAtOnceItIsPassedOnOnce() throws Exception {
    Viewer bob = town.bob();
    long original =
        wall.post(town.ann(), Audience.COMPANY, PostDraft.ofLines("Hello"), SubmitKey.random());
    SubmitKey key = SubmitKey.random();

    AtOnce.times(50, () -> wall.share(bob, original, NO_WORDS, key));

    assertThat(stream.find(bob, original).orElseThrow().shares()).isEqualTo(1);
  }

  private long share(Viewer viewer, long id, PostDraft draft) {
    return wall.share(viewer, id, draft, SubmitKey.random());
  }

  private void assertDeleted(long shared) {
    Quote quote = stream.find(town.stranger(), shared).orElseThrow().quote();
    assertThat(quote.isReadable()).isFalse();
    assertThat(quote.title()).isNull();
    assertThat(quote.text()).isNull();
  }
}
