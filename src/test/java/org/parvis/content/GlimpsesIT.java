package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.person.Viewer;

/** What contents are called, and for whom they have a name. */
@ExtendWith(ArquillianExtension.class)
class GlimpsesIT {

  @Inject private Town town;
  @Inject private Contents contents;
  @Inject private Glimpses glimpses;

  @Test
  void whatTheCompanySeesIsCalledByHowItBegins() {
    long id = publish(town.ann(), Audience.COMPANY, "One\ntwo " + "x".repeat(300));

    Glimpse glimpse = glimpses.of(town.bob(), List.of(id)).get(id);

    assertThat(glimpse.kind()).isEqualTo(Content.Kind.POST);
    assertThat(glimpse.words()).startsWith("One two xxx").endsWith("…").hasSizeLessThan(100);
  }

  @Test
  void anAdministratorOutsideTheClubHearsNothingOfItsPosts() {
    Viewer ann = town.ann();
    long id = publish(ann, town.chessClub(ann), "Checkmate");

    assertThat(glimpses.of(town.administrator(), List.of(id))).isEmpty();
    assertThat(glimpses.of(ann, List.of(id))).containsOnlyKeys(id);

    contents.delete(ann, id);

    assertThat(glimpses.of(town.administrator(), List.of(id))).isEmpty();
  }

  @Test
  void whatIsDeletedKeepsItsKindAndLosesItsWords() {
    Viewer ann = town.ann();
    long id = publish(ann, Audience.COMPANY, "Too soon");
    contents.delete(ann, id);

    Glimpse glimpse = glimpses.of(town.administrator(), List.of(id)).get(id);

    assertThat(glimpse).isEqualTo(new Glimpse(id, Content.Kind.POST, null));
  }

  @Test
  void whatNeverWasHasNoName() {
    Map<Long, Glimpse> none = glimpses.of(town.administrator(), List.of(-1L));

    assertThat(none).isEmpty();
    assertThat(glimpses.of(town.administrator(), List.of())).isEmpty();
  }

  private long publish(Viewer author, long audience, String text) {
    RichText words = RichText.ofLines(text, "wall.field.body");
    return contents.publish(author, audience, Content.Kind.POST, words, SubmitKey.random()).id();
  }
}
