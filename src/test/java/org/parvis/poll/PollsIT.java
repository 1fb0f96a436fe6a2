package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Openness;
import org.parvis.content.Content;
import org.parvis.content.SubmitKey;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.Thing;
import org.parvis.person.ProfileDraft;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.wall.Moves;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** Polls are asked, answered once by each, and end with a result. */
@ExtendWith(ArquillianExtension.class)
class PollsIT {

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private PollPart part;
  @Inject private PollTimer timer;
  @Inject private Profiles profiles;
  @Inject private Wall wall;
  @Inject private Moves moves;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Decisions decisions;
  @Inject private EntityManager em;

  @Test
  void everyoneVotesOnceAndChangesTheirMind() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long id = ask(ann, Ask.open(Ask.one("Back", "Shoulders", "None")));

    vote(bob, id, 0);
    vote(ann, id, 1);
    vote(bob, id, 1);

    PollCard card = card(bob, id);
    assertThat(card.voters()).isEqualTo(2);
    assertThat(votes(card)).containsExactly(0L, 2L, 0L);
    assertThat(options(card).get(1)).matches(OptionCard::isMine);
    assertThat(options(card).get(1).percent()).isEqualTo(100);

    polls.withdraw(bob, id);
    polls.withdraw(bob, id);
    assertThat(votes(card(bob, id))).containsExactly(0L, 1L, 0L);
    assertThat(card(bob, id).voted()).isFalse();
  }

  @Test
  void theSameVoteFiftyTimesAtOnceIsOne() throws Exception {
    Viewer ann = town.ann();
    for (PollDraft draft : List.of(Ask.open(Ask.one("A", "B")), Ask.secret(Ask.one("A", "B")))) {
      long id = ask(ann, draft);
      List<String> outcomes =
          AtOnce.times(
              50,
              () -> {
                try {
                  vote(ann, id, 0);
                  return "voted";
                } catch (PollRefused refused) {
                  return refused.messageKey();
                }
              });
      assertThat(Set.copyOf(outcomes)).contains("voted").isSubsetOf("voted", "poll.refused.cast");
      assertThat(card(ann, id).voters()).isEqualTo(1);
    }
  }

  @Test
  void theSameFormSentTwiceIsOnePoll() {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    PollDraft draft = Ask.secret(Ask.one("A", "B"));

    assertThat(polls.ask(ann, Audience.COMPANY, draft, key))
        .isEqualTo(polls.ask(ann, Audience.COMPANY, draft, key));
  }

  @Test
  void aStrangerSeesNothingOfTheClubsPoll() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long club = town.chessClub(ann);
    long id = polls.ask(ann, club, Ask.open(Ask.one("A", "B")), SubmitKey.random());
    PollCard seen = card(ann, id);

    assertThat(part.of(stranger, List.of(id))).isEmpty();
    assertThatThrownBy(() -> polls.vote(stranger, id, ballot(seen, 0)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> polls.close(stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> polls.withdraw(stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> polls.ask(stranger, club, Ask.open(Ask.one("A", "B")), SubmitKey.random()))
        .isInstanceOf(NotFound.class);
    town.leave(club, ann);
    assertThatThrownBy(() -> vote(ann, id, seen, 0)).isInstanceOf(NotFound.class);
  }

  @Test
  void onlyWhoAskedOrAnimatesClosesAndDecides() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer ada = town.administrator();
    long id = ask(ann, Ask.open(Ask.one("A", "B")));
    vote(bob, id, 0);

    assertThatThrownBy(() -> polls.close(bob, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> polls.decide(ann, id, "Yes")).hasMessage("poll.refused.open");
    polls.close(ada, id);
    polls.close(ann, id);
    assertThatThrownBy(() -> vote(bob, id, 1)).hasMessage("poll.refused.closed");
    assertThatThrownBy(() -> polls.withdraw(bob, id)).hasMessage("poll.refused.closed");
    assertThatThrownBy(() -> polls.decide(bob, id, "Yes")).isInstanceOf(NotFound.class);
    polls.decide(ann, id, " We try A \n in May ");
    assertThat(card(bob, id).decision()).isEqualTo("We try A \n in May");
    assertThat(labels(id)).hasSize(2);
    long result = labels(id).stream().filter(label -> label != id).findFirst().orElseThrow();
    assertThat(card(bob, result))
        .matches(PollCard::isResult)
        .extracting(PollCard::decision)
        .isEqualTo("We try A \n in May");
  }

  @Test
  void whatIsNotToldYetIsNotOnTheCard() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long voted =
        ask(
            ann,
            Ask.draft(
                Poll.Secrecy.OPEN, Poll.Results.VOTED, Poll.Breakdown.NONE, Ask.one("A", "B")));
    vote(bob, voted, 0);
    assertThat(votes(card(ann, voted))).containsOnlyNulls();
    assertThat(options(card(ann, voted))).extracting(OptionCard::percent).containsOnlyNulls();
    assertThat(options(card(ann, voted))).noneMatch(OptionCard::leading);
    assertThat(votes(card(bob, voted))).containsExactly(1L, 0L);

    long closed =
        ask(
            ann,
            Ask.draft(
                Poll.Secrecy.OPEN, Poll.Results.CLOSED, Poll.Breakdown.NONE, Ask.one("A", "B")));
    vote(bob, closed, 0);
    assertThat(votes(card(bob, closed))).containsOnlyNulls();
    polls.close(ann, closed);
    assertThat(votes(card(bob, closed))).containsExactly(1L, 0L);
  }

  @Test
  void aSecretBallotIsCastOnceAndToldAtTheEndFromFiveOn() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.secret(Ask.one("A", "B", "C")));
    List<Viewer> voters = people(12);
    for (int i = 0; i < voters.size(); i++) {
      vote(voters.get(i), id, i % 3 == 0 ? 0 : 1);
    }

    assertThatThrownBy(() -> vote(voters.get(0), id, 1)).hasMessage("poll.refused.cast");
    assertThatThrownBy(() -> polls.withdraw(voters.get(0), id)).hasMessage("poll.refused.cast");
    PollCard during = card(voters.get(0), id);
    assertThat(during.voters()).isEqualTo(12);
    assertThat(during.voted()).isTrue();
    assertThat(votes(during)).containsOnlyNulls();
    assertThat(options(during)).noneMatch(OptionCard::isMine);

    polls.close(ann, id);

    assertThat(votes(card(ann, id))).containsExactly(4L, 8L, 0L);
    assertThat(options(card(voters.get(0), id))).noneMatch(OptionCard::isMine);
    assertThat(rows("SealedBallot", id) + rows("SealedSum", id) + rows("SealedSlip", id)).isZero();
  }

  @Test
  void ofFourSecretBallotsNothingIsTold() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.secret(Ask.one("A", "B")));
    people(4).forEach(voter -> vote(voter, id, 0));

    polls.close(ann, id);

    PollCard card = card(ann, id);
    assertThat(card.outcome()).isEqualTo(Poll.Outcome.TOO_FEW);
    assertThat(votes(card)).containsOnlyNulls();
    assertThat(rows("SealedBallot", id)).isZero();
    assertThat(
            em.createQuery(
                    "select sum(o.votes) from PollOption o, PollQuestion q where q.pollId = :poll"
                        + " and o.questionId = q.id",
                    Number.class)
                .setParameter("poll", id)
                .getSingleResult()
                .longValue())
        .isZero();
  }

  @Test
  void everyKindIsAnsweredAndCountedOpenlyAndInSecret() {
    Viewer ann = town.ann();
    QuestionDraft[] questions = {
      Ask.some(2, "A", "B", "C"),
      Ask.question(PollQuestion.Kind.YES_NO),
      Ask.question(PollQuestion.Kind.SCALE),
      Ask.question(PollQuestion.Kind.RANKED, "X", "Y", "Z"),
      Ask.question(PollQuestion.Kind.DATE, "2026-12-01", "2026-12-02 14:30"),
      Ask.question(PollQuestion.Kind.TEXT)
    };
    for (PollDraft draft : List.of(Ask.open(questions), Ask.secret(questions))) {
      long id = ask(ann, draft);
      List<Viewer> voters = people(11);
      for (Viewer voter : voters) {
        PollCard paper = card(voter, id);
        polls.vote(voter, id, everything(paper, "Said " + voter.slug()));
      }
      polls.close(ann, id);
      PollCard card = card(ann, id);
      assertThat(votes(card, 0)).containsExactly(11L, 0L, 11L);
      assertThat(votes(card, 1)).containsExactly(0L, 11L, 0L);
      assertThat(votes(card, 2)).containsExactly(0L, 0L, 0L, 11L, 0L);
      assertThat(card.questions().get(2).mean()).isEqualTo(4.0);
      assertThat(votes(card, 3)).containsExactly(0L, 0L, 11L);
      assertThat(card.questions().get(3).options())
          .extracting(OptionCard::percent)
          .containsExactly(0, 33, 67);
      assertThat(card.questions().get(4).options())
          .extracting(OptionCard::text)
          .containsExactly("2026-12-01", "2026-12-02T14:30");
      assertThat(texts(id))
          .containsExactlyInAnyOrderElementsOf(
              voters.stream().map(voter -> "Said " + voter.slug()).toList());
    }
  }

  @Test
  void ofFewerThanTenSecretTextsNoneIsKept() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.secret(Ask.question(PollQuestion.Kind.TEXT)));
    for (Viewer voter : people(9)) {
      long question = card(voter, id).questions().get(0).id();
      polls.vote(voter, id, new Ballot(Map.of(), Map.of(question, "Too loud")));
    }

    polls.close(ann, id);

    assertThat(card(ann, id).outcome()).isEqualTo(Poll.Outcome.COUNTED);
    assertThat(texts(id)).isEmpty();
  }

  @Test
  void whatIsFilledInWrongIsRefusedAndNothingCounts() {
    Viewer ann = town.ann();
    long id =
        ask(
            ann,
            Ask.open(Ask.some(2, "A", "B", "C"), Ask.question(PollQuestion.Kind.RANKED, "X", "Y")));
    PollCard card = card(ann, id);
    long some = card.questions().get(0).id();
    long ranked = card.questions().get(1).id();
    List<Long> all = ids(card, 0);
    List<Long> order = ids(card, 1);

    assertRefused(ann, id, Map.of(some, all, ranked, order), "poll.refused.tooMany");
    assertRefused(ann, id, Map.of(some, List.of(), ranked, order), "poll.refused.incomplete");
    assertRefused(ann, id, Map.of(ranked, order), "poll.refused.incomplete");
    assertRefused(
        ann,
        id,
        Map.of(some, all.subList(0, 1), ranked, order.subList(0, 1)),
        "poll.refused.ranking");
    assertRefused(ann, id, Map.of(some, List.of(-1L), ranked, order), "poll.refused.incomplete");
    long elsewhere = ask(ann, Ask.open(Ask.one("A", "B")));
    assertRefused(
        ann,
        id,
        Map.of(some, ids(card(ann, elsewhere), 0), ranked, order),
        "poll.refused.incomplete");
    assertThat(card(ann, id).voters()).isZero();
    polls.vote(ann, id, new Ballot(Map.of(some, twice(all.get(0)), ranked, order), Map.of()));
    assertThat(votes(card(ann, id), 0)).containsExactly(1L, 0L, 0L);
  }

  @Test
  void whatNobodyCouldAnswerIsNotAsked() {
    Viewer ann = town.ann();
    assertNotAsked(ann, Ask.open(), "poll.refused.questions");
    assertNotAsked(ann, Ask.open(Ask.one("A")), "poll.refused.answers");
    assertNotAsked(
        ann, Ask.open(Ask.one("1 2 3 4 5 6 7 8 9 10 11 12 13".split(" "))), "poll.refused.answers");
    assertNotAsked(ann, Ask.open(Ask.one("Été", "ete")), "poll.refused.same");
    assertNotAsked(
        ann,
        Ask.open(Ask.question(PollQuestion.Kind.DATE, "2026-12-01", "soon")),
        "poll.refused.day");
    PollDraft draft = Ask.open(Ask.one("A", "B"));
    for (Instant nonsense :
        Arrays.asList(
            null, Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(4000)))) {
      assertNotAsked(
          ann,
          new PollDraft(
              "When?",
              draft.questions(),
              null,
              null,
              draft.secrecy(),
              draft.results(),
              draft.breakdown(),
              draft.additions(),
              draft.ordering(),
              nonsense),
          "poll.refused.closing");
    }
    assertThatThrownBy(() -> ask(ann, titled(" ", draft))).isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> ask(ann, Ask.open(Ask.one("A", "B".repeat(201)))))
        .isInstanceOf(InvalidText.class);
  }

  @Test
  void othersAddAnswersWhereTheyMay() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long id = ask(ann, Ask.extensible(Ask.one("A", "B")));
    long question = card(bob, id).questions().get(0).id();
    vote(bob, id, 0);

    polls.add(bob, id, question, " C ");

    assertThatThrownBy(() -> polls.add(ann, id, question, "c")).hasMessage("poll.refused.same");
    assertThat(options(card(ann, id))).extracting(OptionCard::text).contains("C");
    long closedToOthers = ask(ann, Ask.open(Ask.one("A", "B")));
    assertThatThrownBy(
            () ->
                polls.add(
                    bob, closedToOthers, card(bob, closedToOthers).questions().get(0).id(), "C"))
        .hasMessage("poll.refused.additions");
    for (int i = 0; i < 9; i++) {
      polls.add(bob, id, question, "More " + i);
    }
    assertThatThrownBy(() -> polls.add(bob, id, question, "One too many"))
        .hasMessage("poll.refused.answers");
  }

  @Test
  void theQuestionChangesOnlyWhileNobodyAnsweredIt() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.open(Ask.one("A", "B")));
    wall.edit(ann, id, version(id), new PostDraft("Which one first?", "", PostDraft.Format.LINES));
    assertThat(card(ann, id).questions().get(0).text()).isEqualTo("Which one first?");

    vote(ann, id, 0);

    PostDraft other = new PostDraft("Which one never?", "", PostDraft.Format.LINES);
    assertThatThrownBy(() -> wall.edit(ann, id, version(id), other))
        .hasMessage("poll.refused.asked");
    wall.edit(
        ann, id, version(id), new PostDraft("Which one first?", "Words", PostDraft.Format.LINES));
    assertThat(card(ann, id).title()).isEqualTo("Which one first?");
  }

  @Test
  void whatIsAnsweredIsNotMoved() {
    Viewer ann = town.ann();
    long club = town.chessClub(ann);
    long id = polls.ask(ann, club, Ask.open(Ask.one("A", "B")), SubmitKey.random());
    vote(ann, id, 0);

    assertThatThrownBy(() -> moves.move(ann, id, Audience.COMPANY))
        .hasMessage("poll.refused.moved");
  }

  @Test
  void aPollEndsByItselfOnceAndItsResultIsPublishedOnce() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.open(Ask.one("A", "B")));
    vote(ann, id, 0);

    Instant then = Instant.now().plus(Duration.ofDays(8));
    timer.close(then);
    timer.close(then);

    assertThat(labels(id)).hasSize(2);
    assertThat(card(ann, id)).matches(PollCard::counted).matches(PollCard::over);
  }

  @Test
  void withoutThePollThereIsNoResult() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.open(Ask.one("A", "B")));
    vote(ann, id, 0);
    polls.close(ann, id);
    long result = labels(id).stream().filter(label -> label != id).findFirst().orElseThrow();

    wall.delete(ann, id);
    assertThat(part.of(ann, List.of(id, result))).isEmpty();
    assertThat(deletedAt(result)).isNotNull();

    wall.restore(ann, id);
    assertThat(part.of(ann, List.of(id, result))).hasSize(2);
    assertThat(deletedAt(result)).isNull();
  }

  @Test
  void whatTheResultSaysNobodyChanges() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.open(Ask.one("A", "B")));
    polls.close(ann, id);
    long result = labels(id).stream().filter(label -> label != id).findFirst().orElseThrow();

    PostDraft other = new PostDraft("Everyone agrees", "", PostDraft.Format.LINES);
    assertThatThrownBy(() -> wall.edit(ann, result, version(result), other))
        .isInstanceOf(NotFound.class);
    assertThat(card(ann, result).title()).isEqualTo("Which trial first?");
  }

  @Test
  void aPollThatWaitsIsShownToWhoAskedAndWhoDecidesAndNobodyVotes() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    for (Openness openness : Openness.values()) {
      Viewer carl = town.person("Carl Cook");
      long club = clubs.found(ann, openness, bob, carl);
      CommunityDraft strict = communities.draft(ann, club);
      strict.setReviewing(true);
      communities.change(ann, club, strict);
      long id = polls.ask(bob, club, Ask.secret(Ask.one("A", "B")), SubmitKey.random());

      assertThat(part.of(bob, List.of(id))).isEmpty();
      PollCard own = part.ofWithheld(bob, List.of(id)).get(id);
      assertThat(options(own)).extracting(OptionCard::text).containsExactly("A", "B");
      assertThat(part.ofWithheld(ann, List.of(id))).containsOnlyKeys(id);
      for (Viewer other : List.of(carl, town.stranger(), town.administrator())) {
        assertThat(part.ofWithheld(other, List.of(id))).isEmpty();
      }
      assertThatThrownBy(() -> polls.vote(bob, id, ballot(own, 0))).isInstanceOf(NotFound.class);

      decisions.approve(ann, Thing.post(id));
      assertThat(part.ofWithheld(bob, List.of(id))).isEmpty();
      assertThat(part.of(carl, List.of(id))).containsOnlyKeys(id);
    }
  }

  @Test
  void groupsAreToldFromFiveOnAndTheRestTogether() {
    Viewer ann = town.ann();
    long id = ask(ann, Ask.byDepartment(Ask.one("A", "B")));
    vote(people(6, "Quality"), id, 0);
    vote(people(3, "Logistics"), id, 1);
    vote(people(2, "Legal"), id, 0);

    polls.close(ann, id);

    assertThat(votes(card(ann, id))).containsExactly(8L, 3L);
    assertThat(
            em.createQuery(
                    "select g.label, g.voters from PollGroup g where g.pollId = :poll"
                        + " order by g.place",
                    Object[].class)
                .setParameter("poll", id)
                .getResultStream()
                .map(Arrays::asList)
                .toList())
        .isEqualTo(List.of(List.of("Quality", 6L), List.of("Legal, Logistics", 5L)));
  }

  private List<Viewer> people(int size) {
    return people(size, null);
  }

  private List<Viewer> people(int size, String department) {
    List<Viewer> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Viewer voter = town.person("Val Voter");
      ProfileDraft profile = profiles.draft(voter);
      profile.setDepartment(department);
      profiles.save(voter, profile);
      people.add(voter);
    }
    return people;
  }

  private void vote(List<Viewer> voters, long id, int option) {
    voters.forEach(voter -> vote(voter, id, option));
  }

  private long ask(Viewer viewer, PollDraft draft) {
    return polls.ask(viewer, Audience.COMPANY, draft, SubmitKey.random());
  }

  private void vote(Viewer viewer, long id, int option) {
    vote(viewer, id, card(viewer, id), option);
  }

  private void vote(Viewer viewer, long id, PollCard seen, int option) {
    polls.vote(viewer, id, ballot(seen, option));
  }

  private static Ballot ballot(PollCard card, int option) {
    QuestionCard question = card.questions().get(0);
    return Ballot.of(question.id(), question.options().get(option).id());
  }

  /** The first and the third, no, four, the last first, the first day, in words. */
  private static Ballot everything(PollCard card, String words) {
    List<Long> ranked = new ArrayList<>(ids(card, 3));
    Collections.reverse(ranked);
    return new Ballot(
        Map.of(
            card.questions().get(0).id(), List.of(ids(card, 0).get(0), ids(card, 0).get(2)),
            card.questions().get(1).id(), List.of(ids(card, 1).get(1)),
            card.questions().get(2).id(), List.of(ids(card, 2).get(3)),
            card.questions().get(3).id(), ranked,
            card.questions().get(4).id(), List.of(ids(card, 4).get(0))),
        Map.of(card.questions().get(5).id(), words));
  }

  private void assertRefused(Viewer viewer, long id, Map<Long, List<Long>> options, String why) {
    assertThatThrownBy(() -> polls.vote(viewer, id, new Ballot(options, Map.of()))).hasMessage(why);
  }

  private void assertNotAsked(Viewer viewer, PollDraft draft, String why) {
    assertThatThrownBy(() -> ask(viewer, draft)).hasMessage(why);
  }

  private static PollDraft titled(String title, PollDraft draft) {
    return new PollDraft(
        title,
        draft.questions(),
        null,
        null,
        draft.secrecy(),
        draft.results(),
        draft.breakdown(),
        draft.additions(),
        draft.ordering(),
        draft.closesAt());
  }

  private static List<Long> twice(long id) {
    return List.of(id, id);
  }

  private PollCard card(Viewer viewer, long label) {
    return part.of(viewer, List.of(label)).get(label);
  }

  private static List<OptionCard> options(PollCard card) {
    return card.questions().get(0).options();
  }

  private static List<Long> ids(PollCard card, int question) {
    return card.questions().get(question).options().stream().map(OptionCard::id).toList();
  }

  private static List<Long> votes(PollCard card) {
    return votes(card, 0);
  }

  private static List<Long> votes(PollCard card, int question) {
    List<Long> votes = new ArrayList<>();
    card.questions().get(question).options().forEach(option -> votes.add(option.votes()));
    return votes;
  }

  private List<Long> labels(long id) {
    return em.createQuery("select l.contentId from PollLabel l where l.pollId = :poll", Long.class)
        .setParameter("poll", id)
        .getResultList();
  }

  private List<String> texts(long id) {
    return em.createQuery(
            "select t.text from PollText t, PollQuestion q where q.pollId = :poll"
                + " and t.questionId = q.id",
            String.class)
        .setParameter("poll", id)
        .getResultList();
  }

  private long rows(String entity, long id) {
    return em.createQuery(
            "select count(x) from " + entity + " x where x.pollId = :poll", Long.class)
        .setParameter("poll", id)
        .getSingleResult();
  }

  private Instant deletedAt(long id) {
    return em.createQuery("select c from Content c where c.id = :id", Content.class)
        .setParameter("id", id)
        .getSingleResult()
        .deletedAt();
  }

  private int version(long id) {
    return em.createQuery("select c.version from Content c where c.id = :id", Integer.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
