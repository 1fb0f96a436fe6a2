package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Standing;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Wording;

/** What a new community can begin with, and who makes that of a pilot. */
@ExtendWith(ArquillianExtension.class)
class TemplatesIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private CommunityPages pages;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Pilots pilots;
  @Inject private Foundings foundings;
  @Inject private Templates templates;

  @Test
  void itsOwnerMakesATemplateOfAPilotThatGoesOn() {
    for (Openness openness : Openness.values()) {
      Viewer ann = town.ann();
      Viewer bob = town.bob();
      Viewer zoe = town.person("Zoe");
      Viewer ada = town.administrator();
      long club = clubs.found(ann, openness, bob, zoe);
      memberships.appoint(ann, club, zoe.id(), Standing.ANIMATOR);
      pilots.plan(ann, club, draft("Those who meet, learn"), 0);
      assertThatThrownBy(() -> templates.make(ann, club, "Club")).isInstanceOf(NotFound.class);

      decide(ann, club, PilotVerdict.GO_ON);
      for (Viewer other : List.of(bob, zoe, town.stranger())) {
        assertThat(templates.canMake(other, club)).isFalse();
        assertThatThrownBy(() -> templates.make(other, club, "Club")).isInstanceOf(NotFound.class);
      }
      assertThat(templates.canMake(ada, club)).isEqualTo(openness == Openness.OPEN);
      assertThatThrownBy(() -> templates.make(ann, club, " ")).isInstanceOf(InvalidText.class);
      templates.make(ann, club, "Club of " + club);

      TemplateCard card = templates.of(bob, club).orElseThrow();
      assertThat(card.name()).isEqualTo("Club of " + club);
      assertThat(templates.all(town.stranger())).contains(card);
      assertThat(templates.of(town.stranger(), club).isPresent())
          .isEqualTo(openness == Openness.OPEN);
    }
  }

  @Test
  void administratorsDoWhereTheyReadButNotInAPrivateOne() {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    for (Openness openness : Openness.values()) {
      long club = clubs.found(ann, openness, ada);
      pilots.plan(ann, club, draft("Those who meet, learn"), 0);
      decide(ann, club, PilotVerdict.GO_ON);

      assertThat(templates.canMake(ada, club)).isEqualTo(openness != Openness.PRIVATE);
    }
  }

  @Test
  void aStoppedPilotIsNoTemplate() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    pilots.plan(ann, club, draft("Those who meet, learn"), 0);
    decide(ann, club, PilotVerdict.STOP);

    assertThat(templates.canMake(ann, club)).isFalse();
    assertThatThrownBy(() -> templates.make(ann, club, "Club")).isInstanceOf(NotFound.class);
  }

  @Test
  void aNewCommunityBeginsWithItsSettingsAndNothingElse() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    CommunityDraft told = Club.draft(Openness.MODERATED);
    told.setCharter("Be kind");
    told.setWelcome("Come in");
    told.setTags("chess, tea");
    told.setKind(CommunityKind.TRADE);
    long club = pages.at(ann, communities.found(ann, told, SubmitKey.random())).orElseThrow();
    clubs.post(ann, club, "Among us");
    pilots.plan(ann, club, draft("Those who meet, learn"), 0);
    decide(ann, club, PilotVerdict.GO_ON);
    templates.make(ann, club, "Tea and chess");
    long id = templates.of(ann, club).orElseThrow().id();
    closings.delete(ann, club);

    Beginning beginning = templates.beginning(bob, id).orElseThrow();
    CommunityDraft draft = beginning.community();
    assertThat(draft.getName()).isNull();
    assertThat(draft.getCharter()).isEqualTo("Be kind");
    assertThat(draft.getWelcome()).isEqualTo("Come in");
    assertThat(draft.getTags()).isEqualTo("chess, tea");
    assertThat(draft.getKind()).isEqualTo(CommunityKind.TRADE);
    assertThat(draft.getOpenness()).isEqualTo(Openness.MODERATED);
    assertThat(beginning.pilot().getHypothesis()).isEqualTo("Those who meet, learn");

    draft.setName(Club.draft(Openness.OPEN).getName());
    SubmitKey key = SubmitKey.random();
    String slug = foundings.found(bob, beginning, key);
    assertThat(foundings.found(bob, beginning, key)).isEqualTo(slug);
    long fresh = pages.at(bob, slug).orElseThrow();
    assertThat(pilots.find(bob, fresh).orElseThrow().weeks()).isEqualTo(12);
    assertThat(pages.find(bob, slug).orElseThrow().card().members()).isEqualTo(1);
    assertThat(pages.find(ann, slug).orElseThrow().isInside()).isFalse();
  }

  @Test
  void aPilotThatCannotBeLeavesNoCommunityBehind() {
    Viewer ann = town.ann();
    CommunityDraft draft = Club.draft(Openness.OPEN);
    PilotDraft pilot = new PilotDraft(pilots.today());

    assertThatThrownBy(() -> foundings.found(ann, new Beginning(draft, pilot), SubmitKey.random()))
        .isInstanceOf(InvalidText.class);
    assertThat(pages.at(ann, draft.getName().toLowerCase(Locale.ROOT).replace(' ', '-'))).isEmpty();
  }

  @Test
  void anAdministratorTakesOneOutOfTheOfferAndPutsItBack() throws Exception {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    long club = clubs.found(ann, Openness.OPEN);
    pilots.plan(ann, club, draft("Those who meet, learn"), 0);
    decide(ann, club, PilotVerdict.GO_ON);
    AtOnce.times(
        5,
        () -> {
          templates.make(ann, club, "Twice");
          return true;
        });
    long id = templates.of(ann, club).orElseThrow().id();

    assertThatThrownBy(() -> templates.remove(ann, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> templates.remove(ada, 1)).isInstanceOf(NotFound.class);
    templates.remove(ada, id);
    templates.remove(ada, id);
    assertThat(templates.all(ann)).extracting(TemplateCard::id).doesNotContain(id);
    assertThat(templates.beginning(ann, id)).isEmpty();
    assertThat(templates.of(ann, club)).isEmpty();

    templates.restore(ada, id);
    assertThat(templates.all(ann)).extracting(TemplateCard::id).contains(id);
  }

  @Test
  void theFirstTemplatesSpeakBothLanguages() {
    for (FirstTemplate first : FirstTemplate.values()) {
      assertThat(FirstTemplate.of(first.key())).contains(first);
      Beginning french = first.beginning(Wording.in(Locale.FRENCH), pilots.today());
      Beginning english = first.beginning(Wording.in(Locale.ENGLISH), pilots.today());
      assertThat(french.community().getCharter())
          .contains("\n")
          .isNotEqualTo(english.community().getCharter());
      assertThat(french.pilot() != null).isEqualTo(first == FirstTemplate.PILOT);
    }
    assertThat(FirstTemplate.of("nonsense")).isEqualTo(Optional.empty());
    assertThat(FirstTemplate.of(null)).isEmpty();
  }

  private PilotDraft draft(String hypothesis) {
    PilotDraft draft = new PilotDraft(pilots.today().minusWeeks(2));
    draft.setEndsOn(pilots.today());
    draft.setHypothesis(hypothesis);
    return draft;
  }

  private void decide(Viewer viewer, long club, PilotVerdict verdict) {
    pilots.decide(viewer, club, null, verdict, "We have learnt", null);
  }
}
