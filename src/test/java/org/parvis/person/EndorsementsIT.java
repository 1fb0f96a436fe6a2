package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** A colleague's word for a skill. */
@ExtendWith(ArquillianExtension.class)
class EndorsementsIT {

  @Inject private Town town;
  @Inject private People people;
  @Inject private Profiles profiles;
  @Inject private Endorsements endorsements;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void anEndorsementIsSeenByAllAndTakenBack() {
    Viewer ann = knows("Chess");
    Viewer bob = town.bob();
    long chess = skill(ann, ann).id();

    endorsements.put(bob, ann.slug(), chess);
    endorsements.put(bob, ann.slug(), chess);

    assertThat(skill(bob, ann).endorsed()).isEqualTo(1);
    assertThat(skill(bob, ann).mine()).isTrue();
    assertThat(skill(ann, ann).mine()).isFalse();
    assertThat(who(ann, ann, chess)).extracting(e -> e.person().id()).containsExactly(bob.id());

    endorsements.remove(bob, ann.slug(), chess);
    endorsements.remove(bob, ann.slug(), chess);
    assertThat(skill(bob, ann).endorsed()).isZero();
    assertThat(who(ann, ann, chess)).isEmpty();
  }

  @Test
  void theSameTapFiftyTimesAtOnceIsOneEndorsement() throws Exception {
    Viewer ann = knows("Chess");
    Viewer bob = town.bob();
    long chess = skill(ann, ann).id();

    AtOnce.times(
        50,
        () -> {
          endorsements.put(bob, ann.slug(), chess);
          return null;
        });

    assertThat(skill(bob, ann).endorsed()).isEqualTo(1);
  }

  @Test
  void nobodyEndorsesTheirOwnSkillOrOneThatIsNotShown() throws Exception {
    Viewer ann = knows("Chess");
    Viewer bob = knows("Go");
    long chess = skill(ann, ann).id();

    assertThatThrownBy(() -> endorsements.put(ann, ann.slug(), chess)).isInstanceOf(OwnSkill.class);
    assertThatThrownBy(() -> endorsements.put(ann, bob.slug(), chess)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> endorsements.put(bob, "no-such-person", chess))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> endorsements.say(bob, ann.slug(), chess, "Fine"))
        .isInstanceOf(NotFound.class);

    deactivate(ann);
    assertThatThrownBy(() -> endorsements.put(bob, ann.slug(), chess)).isInstanceOf(NotFound.class);
    assertThat(endorsements.of(town.administrator(), ann.slug(), chess)).isEmpty();
  }

  @Test
  void whoLeavesTheCompanyNoLongerCounts() throws Exception {
    Viewer ann = knows("Chess");
    Viewer bob = town.bob();
    long chess = skill(ann, ann).id();
    endorsements.put(bob, ann.slug(), chess);
    endorsements.put(town.stranger(), ann.slug(), chess);

    deactivate(bob);

    assertThat(skill(ann, ann).endorsed()).isEqualTo(1);
    assertThat(endorsements.of(ann, ann.slug(), chess).orElseThrow().count()).isEqualTo(1);
    assertThat(who(ann, ann, chess)).hasSize(1);
  }

  @Test
  void aSkillThatComesBackBringsItsEndorsementsBack() {
    Viewer ann = knows("Chess");
    Viewer bob = town.bob();
    long chess = skill(ann, ann).id();
    endorsements.put(bob, ann.slug(), chess);
    endorsements.say(bob, ann.slug(), chess, "Beat me twice.");

    ProfileDraft without = profiles.draft(ann);
    without.getSkills().clear();
    profiles.save(ann, without);
    assertThat(endorsements.of(bob, ann.slug(), chess)).isEmpty();
    assertThatThrownBy(() -> endorsements.remove(bob, ann.slug(), chess))
        .isInstanceOf(NotFound.class);

    profiles.addSkill(ann, new SkillDraft("CHESS", SkillLevel.LEARNING, null));

    assertThat(who(ann, ann, chess))
        .extracting(e -> e.person().id(), Endorser::word)
        .containsExactly(tuple(bob.id(), "Beat me twice."));
  }

  @Test
  void aWordIsOptionalCleanAndGoesWithItsEndorsement() {
    Viewer ann = knows("Chess");
    Viewer bob = town.bob();
    long chess = skill(ann, ann).id();
    endorsements.put(bob, ann.slug(), chess);

    endorsements.say(bob, ann.slug(), chess, "  Quiet\u202e and\nsharp ");
    assertThat(endorsements.of(bob, ann.slug(), chess).orElseThrow().word())
        .isEqualTo("Quiet and sharp");
    assertThatThrownBy(() -> endorsements.say(bob, ann.slug(), chess, "x".repeat(201)))
        .isInstanceOf(InvalidText.class);
    endorsements.say(bob, ann.slug(), chess, " ");
    assertThat(who(ann, ann, chess).get(0).word()).isNull();
  }

  @Test
  void whoEndorsesIsReadPageByPageAndAProfileCostsNoMoreForIt() {
    Viewer ann = knows("Chess");
    long chess = skill(ann, ann).id();
    int before = Statements.during(em, () -> people.profile(ann, ann.slug()));
    List<Long> given = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Viewer someone = town.person("Person " + i);
      endorsements.put(someone, ann.slug(), chess);
      given.add(0, someone.id());
    }

    Endorsed endorsed = endorsements.of(ann, ann.slug(), chess).orElseThrow();
    List<Long> read = new ArrayList<>();
    Page<Endorser> page = endorsements.who(ann, endorsed, Cursor.newest(), 2);
    page.rows().forEach(one -> read.add(one.person().id()));
    while (page.hasNext()) {
      Cursor next = Cursor.parse(page.next()).orElseThrow();
      page = endorsements.who(ann, endorsed, next, 2);
      page.rows().forEach(one -> read.add(one.person().id()));
    }

    assertThat(read).isEqualTo(given);
    assertThat(endorsed.count()).isEqualTo(5);
    assertThat(Statements.during(em, () -> people.profile(ann, ann.slug()))).isEqualTo(before);
  }

  private Viewer knows(String skill) {
    Viewer person = town.ann();
    profiles.addSkill(person, new SkillDraft(skill, SkillLevel.MASTERING, null));
    return person;
  }

  private ProfileSkill skill(Viewer viewer, Viewer person) {
    return people.profile(viewer, person.slug()).orElseThrow().skills().get(0);
  }

  private List<Endorser> who(Viewer viewer, Viewer person, long skill) {
    Endorsed endorsed = endorsements.of(viewer, person.slug(), skill).orElseThrow();
    return endorsements.who(viewer, endorsed, Cursor.newest(), 50).rows();
  }

  private void deactivate(Viewer person) throws Exception {
    transaction.begin();
    em.find(Person.class, person.id()).deactivate();
    transaction.commit();
  }
}
