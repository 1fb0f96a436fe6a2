package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;

/** Which communities people are pointed to, and why; never by way of private ones. */
@ExtendWith(ArquillianExtension.class)
class SuggestionsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private CommunityPages pages;
  @Inject private CommunityList list;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Hints hints;
  @Inject private Suggestions remembered;
  @Inject private Profiles profiles;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whatIsAboutOnesSkillsIsSuggestedWithTheSkill() {
    Viewer ann = town.ann();
    profiles.addSkills(ann, List.of("Prévention " + mark));
    long club = tagged(Openness.OPEN, "x, Prevention " + mark);
    long word = tagged(Openness.MODERATED, mark);
    long secret = tagged(Openness.PRIVATE, mark);

    assertThat(suggested(ann))
        .extracting(it -> it.card().id())
        .containsExactlyInAnyOrder(club, word)
        .doesNotContain(secret);
    assertThat(suggested(ann).get(0).hint())
        .extracting(Hint::reason, Hint::what, Hint::words)
        .containsExactly(Hint.Reason.SKILL, "Prévention " + mark, "SKILL");
    memberships.join(ann, club, false);
    memberships.ask(ann, word, null, false);
    assertThat(suggested(ann)).extracting(it -> it.card().id()).containsExactly(word);
    assertThat(suggested(town.stranger())).isEmpty();
  }

  @Test
  void colleaguesOfOnesDepartmentSpeakForACommunityFromThreeOn() throws Exception {
    List<Viewer> crew = crew(4);
    Viewer ann = crew.get(0);
    Viewer owner = town.bob();
    long club = clubs.found(owner, Openness.OPEN, crew.get(1), crew.get(2));
    assertThat(suggested(ann)).as("two are chance").isEmpty();
    memberships.join(crew.get(3), club, false);
    remembered.follow(null);

    assertThat(suggested(ann))
        .singleElement()
        .extracting(Suggestion::hint)
        .isEqualTo(new Hint(club, Hint.Reason.DEPARTMENT, "Service " + mark, 3));
    closings.archive(owner, club);
    assertThat(suggested(ann)).as("nobody comes in any more").isEmpty();
    closings.reopen(owner, club);
    assertThat(suggested(ann)).hasSize(1);
    closings.delete(owner, club);
    assertThat(suggested(ann)).isEmpty();
  }

  @Test
  void howManyAreInAModeratedOneIsNotToldNorThatAFewAre() throws Exception {
    List<Viewer> crew = crew(6);
    Viewer ann = crew.get(0);
    Viewer owner = town.bob();
    long club =
        clubs.found(owner, Openness.MODERATED, crew.get(1), crew.get(2), crew.get(3), crew.get(4));
    assertThat(suggested(ann)).isEmpty();
    clubs.let(owner, club, Openness.MODERATED, crew.get(5));
    remembered.follow(null);

    assertThat(suggested(ann).get(0).hint())
        .extracting(Hint::words, Hint::people)
        .containsExactly("DEPARTMENT.some", 0L);
  }

  @Test
  void privateOnesAreNeverSuggestedNorDoTheySpeakForOthers() throws Exception {
    Viewer ann = town.ann();
    Viewer owner = town.bob();
    Viewer[] others =
        IntStream.range(0, 6).mapToObj(i -> town.person("Other")).toArray(Viewer[]::new);
    long shared = clubs.found(owner, Openness.PRIVATE, others);
    clubs.let(owner, shared, Openness.PRIVATE, ann);
    long club = clubs.found(others[0], Openness.OPEN, others);
    long secret = clubs.found(others[0], Openness.PRIVATE, others);
    remembered.follow(null);
    assertThat(suggested(ann)).as("met in a private one only").isEmpty();

    clubs.found(ann, Openness.OPEN, others);
    assertThat(suggested(ann))
        .singleElement()
        .extracting(Suggestion::hint)
        .isEqualTo(new Hint(club, Hint.Reason.SHARED, null, 6));
    assertThat(suggested(ann)).extracting(it -> it.card().id()).doesNotContain(secret);

    CommunityDraft draft = communities.draft(others[0], club);
    draft.setOpenness(Openness.PRIVATE);
    communities.change(others[0], club, draft);
    assertThat(suggested(ann)).as("remembered, but asked for again").isEmpty();
  }

  @Test
  void whatOneIsInvitedToStandsAmongInvitationsOnly() throws Exception {
    List<Viewer> crew = crew(4);
    Viewer ann = crew.get(0);
    Viewer owner = town.bob();
    long club = clubs.found(owner, Openness.OPEN, crew.get(1), crew.get(2), crew.get(3));
    memberships.invite(owner, club, List.of(ann.id()));
    CommunityFront front = list.front(ann, hints.of(ann), 4, 24);

    assertThat(front.invitations()).extracting(CommunityCard::id).containsExactly(club);
    assertThat(front.invitations().get(0).members()).isEqualTo(4);
    assertThat(front.suggestions()).isEmpty();
    assertThat(front.mine()).isEmpty();
  }

  private List<Suggestion> suggested(Viewer viewer) {
    return list.front(viewer, remembered.of(viewer), 4, 24).suggestions();
  }

  private long tagged(Openness openness, String tags) {
    Viewer owner = town.bob();
    CommunityDraft draft = Club.draft(openness);
    draft.setTags(tags);
    return pages.at(owner, communities.found(owner, draft, SubmitKey.random())).orElseThrow();
  }

  /** Colleagues of one department. */
  private List<Viewer> crew(int size) throws Exception {
    transaction.begin();
    List<Viewer> crew = IntStream.range(0, size).mapToObj(i -> town.person("Crew Member")).toList();
    for (Viewer one : crew) {
      em.find(Person.class, one.id()).describe(null, "Service " + mark, null, null, null, null);
    }
    transaction.commit();
    return crew;
  }
}
