package org.parvis.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** What people have begun to write goes on with them from device to device. */
@ExtendWith(ArquillianExtension.class)
class DraftsIT {

  @Inject private Town town;
  @Inject private Drafts drafts;
  @Inject private Wall wall;

  @Test
  void aDraftIsItsAuthorsOnly() {
    Viewer ann = town.ann();
    drafts.save(ann, "wall", 0, "desk", typed("Mine"));

    assertThat(drafts.all(ann)).extracting(DraftCard::text).containsExactly("Mine");
    assertThat(drafts.all(town.bob())).isEmpty();
    drafts.forget(town.bob(), "wall");
    assertThat(drafts.all(ann)).hasSize(1);
    drafts.forget(ann, "wall");
    assertThat(drafts.all(ann)).isEmpty();
  }

  @Test
  void theNewestWinsAndTheOtherIsKept() {
    Viewer ann = town.ann();
    int version = drafts.save(ann, "wall", 0, "desk", typed("On the desk"));
    drafts.save(ann, "wall", version, "phone", typed("Goes on"));
    assertThat(drafts.all(ann)).extracting(DraftCard::form).containsExactly("wall");

    drafts.save(ann, "wall", version, "desk", typed("Did not know"));
    assertThat(drafts.all(ann))
        .extracting(DraftCard::form, DraftCard::text)
        .containsExactlyInAnyOrder(tuple("wall", "Did not know"), tuple("wall.other", "Goes on"));
  }

  @Test
  void aDeviceNeverOvertakesItself() {
    Viewer ann = town.ann();
    drafts.save(ann, "wall", 0, "desk", typed("One"));
    drafts.save(ann, "wall", 0, "desk", typed("Two"));

    assertThat(drafts.all(ann)).extracting(DraftCard::text).containsExactly("Two");
  }

  @Test
  void nothingWrittenIsNoDraft() {
    Viewer ann = town.ann();
    int version = drafts.save(ann, "comment-12", 0, "desk", typed("Words"));
    drafts.save(ann, "comment-12", version, "desk", typed(" "));

    assertThat(drafts.all(ann)).isEmpty();
  }

  @Test
  void whatElseStandsInAFormIsKeptToo() {
    Viewer ann = town.ann();
    Typed typed = new Typed(null, null, null, null, null, "{\"question0\":\"Tea?\"}");
    drafts.save(ann, "poll-1", 0, "desk", typed);

    assertThat(drafts.all(ann))
        .singleElement()
        .extracting(DraftCard::fields)
        .isEqualTo(typed.fields());
    drafts.save(ann, "poll-1", 0, "phone", new Typed(null, null, null, null, null, "{}"));
    assertThat(drafts.all(ann)).extracting(DraftCard::form).contains("poll-1.other");
  }

  @Test
  void publishedInItsTransactionTheDraftIsGoneAndDoesNotComeBack() {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    Typed typed = new Typed(key.value(), null, "Words", null);
    drafts.save(ann, "wall", 0, "desk", typed);
    wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Words"), key);
    assertThat(drafts.all(ann)).isEmpty();

    drafts.save(ann, "wall", 0, "desk", typed);
    assertThat(drafts.all(ann)).isEmpty();
  }

  @Test
  void savedFiftyTimesAtOnceItIsOneDraft() throws Exception {
    Viewer ann = town.ann();
    AtOnce.times(50, () -> drafts.save(ann, "wall", 0, "desk", typed("Once")));

    assertThat(drafts.all(ann)).hasSize(1);
  }

  @Test
  void theOldestOfTooManyGoes() {
    Viewer ann = town.ann();
    for (int i = 0; i <= Drafts.MOST; i++) {
      drafts.save(ann, "comment-" + i, 0, "desk", typed("Words"));
    }

    assertThat(drafts.all(ann))
        .hasSize(Drafts.MOST)
        .extracting(DraftCard::form)
        .doesNotContain("comment-0");
  }

  @Test
  void whatIsTooLongOrForNoFormIsRefused() {
    Viewer ann = town.ann();
    assertThatThrownBy(() -> typed("x".repeat(12_001))).isInstanceOf(DraftTooLong.class);
    for (String form : List.of("wall.other", "../x", "x".repeat(61))) {
      assertThatThrownBy(() -> drafts.save(ann, form, 0, "desk", typed("Words")))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whatWasLeftAloneForLongIsRemoved() {
    Viewer ann = town.ann();
    drafts.save(ann, "wall", 0, "desk", typed("Words"));

    drafts.purge(Instant.now().minusSeconds(3600));
    assertThat(drafts.all(ann)).hasSize(1);
  }

  private static Typed typed(String text) {
    return new Typed(null, null, text, null);
  }
}
