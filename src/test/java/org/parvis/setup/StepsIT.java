package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.person.FirstSteps;
import org.parvis.person.People;
import org.parvis.person.Person;
import org.parvis.person.Profiles;
import org.parvis.person.SkillDraft;
import org.parvis.person.SkillLevel;
import org.parvis.person.Viewer;
import org.parvis.poll.Ballot;
import org.parvis.poll.Poll;
import org.parvis.poll.PollDraft;
import org.parvis.poll.PollQuestion;
import org.parvis.poll.Polls;
import org.parvis.poll.QuestionDraft;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** A colleague's first steps are recognised, however they were taken. */
@ExtendWith(ArquillianExtension.class)
class StepsIT {

  @Inject private Town town;
  @Inject private Steps steps;
  @Inject private People people;
  @Inject private Profiles profiles;
  @Inject private Wall wall;
  @Inject private Polls polls;
  @Inject private EntityManager em;

  @Test
  void whoeverComesHasThemBeforeThem() {
    String email = town.ann().slug() + "-nora@town.example";
    long nora = people.create(town.administrator(), email, "Nora New").id();

    assertThat(em.find(Person.class, nora).firstSteps()).isEqualTo(FirstSteps.OPEN);
  }

  @Test
  void eachStepIsRecognisedWhereverItWasTaken() {
    Viewer nora = town.newcomer();
    assertThat(steps.of(nora).done()).isZero();

    profiles.showPortrait(nora, "a".repeat(64));
    profiles.addSkill(nora, new SkillDraft("Welding " + nora.id(), SkillLevel.TEACHING, "Proof"));
    assertThat(steps.of(nora).done()).as("one competence is not two").isEqualTo(1);
    steps.know(nora, List.of("First aid " + nora.id(), " ", "welding " + nora.id()));
    post(nora);

    assertThat(steps.of(nora).isDone()).isTrue();
    profiles.showPortrait(nora, null);
    assertThat(profiles.draft(nora).getSkills())
        .as("what she had said of welding stays")
        .anyMatch(skill -> "Proof".equals(skill.getProof()))
        .hasSize(2);
  }

  @Test
  void anAnswerToAPollIsAHelloToo() {
    Viewer ann = town.ann();
    Viewer nora = town.newcomer();
    QuestionDraft question = new QuestionDraft(PollQuestion.Kind.YES_NO, "Tea?", "", 0);
    long poll =
        polls.ask(ann, Audience.COMPANY, poll("Tea " + nora.id(), question), SubmitKey.random());
    assertThat(steps.openPoll(nora)).get().extracting(OpenPoll::id).isEqualTo(poll);
    long questionId = number("select q.id from PollQuestion q where q.pollId = :id", poll);
    long yes = number("select min(o.id) from PollOption o where o.questionId = :id", questionId);

    polls.vote(nora, poll, Ballot.of(questionId, yes));

    assertThat(steps.of(nora).hello()).isTrue();
    assertThat(steps.openPoll(nora)).map(OpenPoll::id).isNotEqualTo(Optional.of(poll));
    polls.withdraw(nora, poll);
    assertThat(steps.of(nora).hello()).isFalse();
  }

  @Test
  void aPollOfAPlaceThatANewcomerDoesNotSeeIsNotProposed() {
    Viewer ann = town.ann();
    Viewer nora = town.newcomer();
    QuestionDraft question = new QuestionDraft(PollQuestion.Kind.YES_NO, "Chess?", "", 0);
    long poll =
        polls.ask(
            ann, town.chessClub(ann), poll("Chess " + nora.id(), question), SubmitKey.random());

    assertThat(steps.openPoll(nora)).map(OpenPoll::id).isNotEqualTo(Optional.of(poll));
    assertThat(steps.openPoll(town.ann())).map(OpenPoll::id).isNotEqualTo(Optional.of(poll));
  }

  private static PollDraft poll(String title, QuestionDraft question) {
    return new PollDraft(
        title,
        List.of(question),
        null,
        "lines",
        Poll.Secrecy.OPEN,
        Poll.Results.VOTED,
        Poll.Breakdown.NONE,
        Poll.Additions.AUTHOR,
        Poll.Ordering.GIVEN,
        Instant.now().plus(Duration.ofDays(7)));
  }

  private long number(String query, long id) {
    return em.createQuery(query, Long.class).setParameter("id", id).getSingleResult();
  }

  @Test
  void aHelloThatWasWithdrawnIsNone() {
    Viewer nora = town.newcomer();
    long hello = post(nora);
    assertThat(steps.of(nora).hello()).isTrue();

    wall.delete(nora, hello);

    assertThat(steps.of(nora).hello()).isFalse();
  }

  @Test
  void theyCanBePutAwayAndBroughtBack() {
    Viewer nora = town.newcomer();

    steps.putAway(nora);
    assertThat(stateOf(nora)).isEqualTo(FirstSteps.PUT_AWAY);
    steps.bringBack(nora);
    steps.bringBack(nora);

    assertThat(stateOf(nora)).isEqualTo(FirstSteps.OPEN);
  }

  @Test
  void theyEndOnlyOnceAllAreDone() {
    Viewer nora = town.newcomer();
    steps.finish(nora);
    assertThat(stateOf(nora)).isEqualTo(FirstSteps.OPEN);

    profiles.showPortrait(nora, "b".repeat(64));
    steps.know(nora, List.of("Welding", "First aid"));
    post(nora);
    steps.finish(nora);
    steps.bringBack(nora);
    profiles.showPortrait(nora, null);

    assertThat(stateOf(nora)).isEqualTo(FirstSteps.DONE);
  }

  @Test
  void whoHasBeenHereForLongIsNotAsked() {
    Viewer ann = town.ann();

    steps.bringBack(ann);

    assertThat(ann.isNew()).isFalse();
    assertThat(stateOf(ann)).isEqualTo(FirstSteps.DONE);
  }

  @Test
  void theyCostOneQuery() {
    Viewer nora = town.newcomer();

    assertThat(Statements.during(em, () -> steps.of(nora))).isEqualTo(1);
  }

  private long post(Viewer nora) {
    return wall.post(nora, Audience.COMPANY, PostDraft.ofLines("Hello!"), SubmitKey.random());
  }

  private FirstSteps stateOf(Viewer person) {
    return town.again(person).firstSteps();
  }
}
