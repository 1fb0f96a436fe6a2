package org.parvis.thanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.shared.Refusal;

/** Thanks are addressed, tied to a skill, and scarce. */
@ExtendWith(ArquillianExtension.class)
class GratitudeIT {

  @Inject private Town town;
  @Inject private Gratitude gratitude;
  @Inject private Contents contents;
  @Inject private ThanksPart part;
  @Inject private CardParts parts;
  @Inject private Lately lately;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void aThanksNamesItsPeopleInOrderAndItsSkill() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    Viewer cleo = town.person("Cleo Carter");

    long id = gratitude.give(ann, Audience.COMPANY, draft(zoe, bob, cleo), SubmitKey.random());

    ThanksCard card = part.of(cleo, List.of(id)).get(id);
    assertThat(card.skill()).isEqualTo("Knot tying");
    assertThat(card.people())
        .extracting(p -> p.id())
        .containsExactly(zoe.id(), bob.id(), cleo.id());
    assertThat(gratitude.left(ann).left()).isEqualTo(4);
  }

  @Test
  void theSameFormFiftyTimesAtOnceIsOneThanks() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    SubmitKey key = SubmitKey.random();

    List<Long> ids = AtOnce.times(50, () -> gratitude.give(ann, Audience.COMPANY, draft(bob), key));

    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(gratitude.left(ann).left()).isEqualTo(4);
    assertThat(received(bob, bob)).hasSize(1);
  }

  @Test
  void ofFiftyThanksAtOnceFiveGoThrough() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();

    List<String> outcomes = AtOnce.times(50, outcome(() -> give(ann, bob)));

    assertThat(outcomes).filteredOn("given"::equals).hasSize(5);
    assertThat(outcomes).filteredOn("thanks.none"::equals).hasSize(45);
    assertThat(received(bob, bob)).hasSize(5);
    assertThat(gratitude.left(ann).days()).isEqualTo(6);
  }

  @Test
  void whoCanNotBeThankedIsNotThankedAndNothingIsSpent() throws Exception {
    Viewer ann = town.ann();
    Viewer gone = town.bob();
    deactivate(gone);
    Viewer stranger = town.stranger();
    long club = town.chessClub(ann);

    assertThatThrownBy(() -> give(ann, ann)).hasMessage("thanks.refused.oneself");
    assertThatThrownBy(() -> give(ann, gone)).hasMessage("thanks.refused.absent");
    assertThatThrownBy(() -> gratitude.give(ann, club, draft(stranger), SubmitKey.random()))
        .hasMessage("thanks.refused.absent");
    assertThatThrownBy(() -> gratitude.give(stranger, club, draft(ann), SubmitKey.random()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> give(ann)).hasMessage("thanks.refused.nobody");
    assertThatThrownBy(() -> send(ann, List.of("no-such-person"), "Chess", "Well done"))
        .hasMessage("thanks.refused.absent");
    assertThatThrownBy(() -> send(ann, slugs(11), "Chess", "Well done"))
        .hasMessage("thanks.refused.many");
    assertThatThrownBy(() -> send(ann, List.of(stranger.slug()), " ", "Well done"))
        .isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> send(ann, List.of(stranger.slug()), "Chess", " "))
        .isInstanceOf(InvalidText.class);

    assertThat(gratitude.left(ann).left()).isEqualTo(5);
  }

  @Test
  void aSlipGivesTheCreditBackAndUndoTakesItAgain() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long first = give(ann, bob);

    contents.delete(ann, first);
    contents.delete(ann, first);
    assertThat(gratitude.left(ann).left()).isEqualTo(5);
    assertThat(received(bob, bob)).isEmpty();

    contents.restore(ann, first);
    assertThat(gratitude.left(ann).left()).isEqualTo(4);
    assertThat(received(bob, bob)).hasSize(1);
  }

  @Test
  void nobodyHasSixByDeletingOneAndTakingItBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long first = give(ann, bob);
    contents.delete(ann, first);
    for (int i = 0; i < 5; i++) {
      give(ann, bob);
    }

    assertThatThrownBy(() -> contents.restore(ann, first)).hasMessage("thanks.none");

    assertThat(received(bob, bob)).hasSize(5);
  }

  @Test
  void givingAndDeletingEndsToo() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    for (int i = 0; i < 10; i++) {
      contents.delete(ann, give(ann, bob));
    }

    assertThatThrownBy(() -> give(ann, bob)).isInstanceOf(NoThanksLeft.class);
  }

  @Test
  void aThanksThatIsPurgedGivesNothingBack() throws Exception {
    Viewer ann = town.ann();
    long id = give(ann, town.bob());
    change("update thanks_credit set spent_at = spent_at - 3600000000 where content_id = ?", id);
    contents.delete(ann, id);
    change("delete from content where id = ?", id);

    assertThat(gratitude.left(ann).left()).isEqualTo(4);
  }

  @Test
  void aStrangerHearsNothingOfTheThanksOfTheClub() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long id = gratitude.give(ann, club, draft(bob), SubmitKey.random());

    Viewer stranger = town.stranger();
    assertThat(part.of(stranger, List.of(id))).isEmpty();
    assertThat(received(stranger, bob)).isEmpty();
    assertThat(gratitude.reasons(stranger, bob.id())).isEmpty();
    assertThat(gratitude.reasons(town.administrator(), bob.id())).isEmpty();
    assertThat(gratitude.reasons(ann, bob.id())).containsExactly(new ThanksFor("Knot tying", 1));

    town.leave(club, ann);
    assertThat(gratitude.reasons(ann, bob.id())).isEmpty();
  }

  @Test
  void whatOneWasThankedForIsCountedBySkillAndReadPageByPage() {
    Viewer bob = town.bob();
    List<Long> given = new ArrayList<>();
    for (String skill : List.of("Zither", "Archery", "zíther", "Archery", "Zither")) {
      given.add(0, send(town.ann(), List.of(bob.slug()), skill, "For " + skill));
    }

    assertThat(gratitude.reasons(town.ann(), bob.id()))
        .containsExactly(new ThanksFor("Archery", 2), new ThanksFor("Zither", 3));

    List<Long> read = new ArrayList<>();
    Page<ThanksReceived> page = gratitude.received(town.ann(), bob.id(), Cursor.newest(), 2);
    page.rows().forEach(one -> read.add(one.id()));
    while (page.hasNext()) {
      Cursor next = Cursor.parse(page.next()).orElseThrow();
      page = gratitude.received(town.ann(), bob.id(), next, 2);
      page.rows().forEach(one -> read.add(one.id()));
    }
    assertThat(read).isEqualTo(given);
  }

  @Test
  void aPageCostsOneQueryForItsThanksAndNoneWithout() {
    Viewer ann = town.ann();
    long thanks = give(ann, town.bob(), town.person("Cleo Carter"));
    Map<Long, Content.Kind> with = Map.of(thanks, Content.Kind.THANKS, 1L, Content.Kind.POST);
    Map<Long, Content.Kind> without = Map.of(thanks, Content.Kind.POST, 1L, Content.Kind.POST);

    int costsWith = Statements.during(em, () -> parts.of(ann, with));
    int costsWithout = Statements.during(em, () -> parts.of(ann, without));

    assertThat(costsWith).isEqualTo(costsWithout + 1);
  }

  @Test
  void whomTheCompanyThankedStandsBesideTheWallForNoQueryUntilItIsWithdrawn() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo Carter");
    long club = town.chessClub(ann, cleo);
    gratitude.give(ann, club, draft(cleo), SubmitKey.random());
    long id = give(ann, bob);

    assertThat(lately.some(12)).extracting(one -> one.person().id()).contains(bob.id());
    assertThat(lately.some(12)).extracting(one -> one.person().id()).doesNotContain(cleo.id());
    assertThat(Statements.during(em, () -> lately.some(3))).isZero();

    contents.delete(ann, id);
    assertThat(lately.some(12)).extracting(one -> one.person().id()).doesNotContain(bob.id());
  }

  private long give(Viewer viewer, Viewer... people) {
    return gratitude.give(viewer, Audience.COMPANY, draft(people), SubmitKey.random());
  }

  private long send(Viewer viewer, List<String> slugs, String skill, String words) {
    ThanksDraft draft = new ThanksDraft(slugs, skill, words, "lines");
    return gratitude.give(viewer, Audience.COMPANY, draft, SubmitKey.random());
  }

  private static ThanksDraft draft(Viewer... people) {
    List<String> slugs = List.of(people).stream().map(Viewer::slug).toList();
    return new ThanksDraft(slugs, "Knot tying", "Not one came loose.", "lines");
  }

  private List<String> slugs(int count) {
    List<String> slugs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slugs.add(town.person("Person").slug());
    }
    return slugs;
  }

  private List<ThanksReceived> received(Viewer viewer, Viewer person) {
    return gratitude.received(viewer, person.id(), Cursor.newest(), 100).rows();
  }

  private static Callable<String> outcome(Callable<?> work) {
    return () -> {
      try {
        work.call();
        return "given";
      } catch (Refusal refusal) {
        return refusal.messageKey();
      }
    };
  }

  private void deactivate(Viewer person) throws Exception {
    transaction.begin();
    em.find(Person.class, person.id()).deactivate();
    transaction.commit();
  }

  private void change(String sql, long id) throws Exception {
    transaction.begin();
    em.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    transaction.commit();
  }
}
