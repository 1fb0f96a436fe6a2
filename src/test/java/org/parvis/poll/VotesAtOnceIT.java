package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** One person, one vote, however many vote at the same moment. */
@ExtendWith(ArquillianExtension.class)
class VotesAtOnceIT {

  private static final Logger LOG = Logger.getLogger(VotesAtOnceIT.class.getName());
  private static final int CROWD = 500;

  /** So many requests a server works on; the others wait at its door. */
  private static final int AT_WORK = 64;

  private static final int ALONE = 100;
  private static final int TABS = 50;
  private static final int READERS = 3;
  private static final int PATIENCE = 10;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private PollPart part;
  @Inject private Clock clock;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final AtomicInteger again = new AtomicInteger();
  private Viewer author;

  @Test
  void fiveHundredWhoVoteOpenlyAreCounted() throws Exception {
    crowd(Poll.Secrecy.OPEN);
  }

  @Test
  void fiveHundredWhoVoteSecretlyAreCounted() throws Exception {
    crowd(Poll.Secrecy.SECRET);
  }

  @Test
  void inFiftyTabsAtOnceSomeoneVotesOpenlyOnce() throws Exception {
    assertThat(tabs(Poll.Secrecy.OPEN)).containsOnly("voted");
  }

  @Test
  void inFiftyTabsAtOnceSomeoneVotesSecretlyOnce() throws Exception {
    List<String> outcomes = tabs(Poll.Secrecy.SECRET);

    assertThat(outcomes).filteredOn("voted"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("poll.refused.cast"::equals).hasSize(TABS - 1);
  }

  /** Who votes would hold the answers and wait for the poll, and who reads the other way round. */
  @ParameterizedTest
  @EnumSource(Poll.Secrecy.class)
  void whoReadsWhileOthersVoteIsNotSentAway(Poll.Secrecy secrecy) throws Exception {
    List<Viewer> people = people(TABS);
    PollCard card = ask(secrecy, people);
    QuestionCard question = card.questions().get(0);
    Ballot ballot = Ballot.of(question.id(), question.options().get(0).id());
    AtomicInteger readers = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();

    List<Integer> refused =
        AtOnce.times(
            READERS,
            () ->
                readers.getAndIncrement() == 0
                    ? vote(people, card.id(), ballot, secrecy, over)
                    : read(people, card.id(), over));

    assertThat(refused).containsOnly(0);
  }

  private int vote(
      List<Viewer> people, long poll, Ballot ballot, Poll.Secrecy secrecy, AtomicBoolean over) {
    try {
      for (Viewer voter : people) {
        polls.vote(voter, poll, ballot);
        if (secrecy == Poll.Secrecy.OPEN) {
          polls.withdraw(voter, poll);
        }
      }
      polls.close(author, poll);
      return 0;
    } finally {
      over.set(true);
    }
  }

  private int read(List<Viewer> people, long poll, AtomicBoolean over) {
    int refused = 0;
    for (int i = 0; !over.get(); i++) {
      try {
        part.of(people.get(i % people.size()), List.of(poll));
      } catch (PersistenceException deadlock) {
        refused++;
      }
    }
    return refused;
  }

  @Test
  void aVoteAsksTheDatabaseLittle() throws Exception {
    assertThat(oneByOne(Poll.Secrecy.OPEN)).allMatch(many -> many <= 11);
    assertThat(oneByOne(Poll.Secrecy.SECRET)).allMatch(many -> many <= 16);
  }

  /** How many each of those sends who vote one after the other. */
  private List<Integer> oneByOne(Poll.Secrecy secrecy) throws Exception {
    List<Viewer> people = people(ALONE);
    PollCard card = ask(secrecy, people);
    QuestionCard question = card.questions().get(0);
    Ballot ballot = Ballot.of(question.id(), question.options().get(0).id());
    List<Integer> statements = new ArrayList<>();
    long from = System.nanoTime();
    for (Viewer voter : people) {
      statements.add(Statements.during(em, () -> polls.vote(voter, card.id(), ballot)));
    }
    LOG.info(
        ALONE
            + " votes one after the other, "
            + secrecy
            + ": "
            + Duration.ofNanos(System.nanoTime() - from).toMillis()
            + " ms");
    return statements;
  }

  /**
   * After a hundred on another poll: a server that was deployed a moment ago takes twice as long.
   */
  private void crowd(Poll.Secrecy secrecy) throws Exception {
    oneByOne(secrecy);
    List<Viewer> crowd = people(CROWD);
    PollCard card = ask(secrecy, crowd);
    QuestionCard question = card.questions().get(0);
    AtomicInteger next = new AtomicInteger();
    long from = System.nanoTime();

    AtOnce.times(
        AT_WORK,
        () -> {
          int number = next.getAndIncrement();
          while (number < CROWD) {
            long option = question.options().get(number % 2).id();
            vote(crowd.get(number), card.id(), Ballot.of(question.id(), option));
            number = next.getAndIncrement();
          }
          return true;
        });

    Duration taken = Duration.ofNanos(System.nanoTime() - from);
    LOG.info(
        CROWD
            + " votes at once, "
            + secrecy
            + ": "
            + taken.toMillis()
            + " ms, "
            + again
            + " had to try again");
    polls.close(author, card.id());
    PollCard result = look(card.id());
    assertThat(result.voters()).isEqualTo(CROWD);
    assertThat(result.questions().get(0).options())
        .extracting(OptionCard::votes)
        .containsExactly(CROWD / 2L, CROWD / 2L);
    assertThat(taken).isLessThan(LONGEST);
  }

  private List<String> tabs(Poll.Secrecy secrecy) throws Exception {
    List<Viewer> people = people(Poll.FEWEST);
    PollCard card = ask(secrecy, people);
    QuestionCard question = card.questions().get(0);
    for (Viewer other : people.subList(1, people.size())) {
      polls.vote(other, card.id(), Ballot.of(question.id(), question.options().get(0).id()));
    }
    AtomicInteger next = new AtomicInteger();

    List<String> outcomes =
        AtOnce.times(
            TABS,
            () -> {
              long option = question.options().get(next.getAndIncrement() % 2).id();
              try {
                vote(people.get(0), card.id(), Ballot.of(question.id(), option));
                return "voted";
              } catch (PollRefused refused) {
                return refused.getMessage();
              }
            });

    polls.close(author, card.id());
    PollCard result = look(card.id());
    assertThat(result.voters()).isEqualTo(Poll.FEWEST);
    assertThat(result.questions().get(0).options().stream().mapToLong(OptionCard::votes).sum())
        .isEqualTo(Poll.FEWEST);
    return outcomes;
  }

  /** Whom a slow machine has no connection for within seconds votes again, as one would. */
  private void vote(Viewer voter, long poll, Ballot ballot) {
    for (int tries = 1; ; tries++) {
      try {
        polls.vote(voter, poll, ballot);
        return;
      } catch (EJBException busy) {
        again.incrementAndGet();
        if (tries == PATIENCE) {
          throw busy;
        }
      }
    }
  }

  private List<Viewer> people(int many) throws Exception {
    List<Viewer> people = new ArrayList<>();
    transaction.begin();
    author = town.ann();
    for (int i = 0; i < many; i++) {
      people.add(town.person("Vera Voter"));
    }
    transaction.commit();
    return Collections.unmodifiableList(people);
  }

  private PollCard ask(Poll.Secrecy secrecy, List<Viewer> people) {
    List<Viewer> members = new ArrayList<>(people);
    members.add(author);
    PollDraft draft =
        new PollDraft(
            "Tea or coffee?",
            List.of(new QuestionDraft(PollQuestion.Kind.SINGLE, "?", "Tea\nCoffee", 1)),
            null,
            null,
            secrecy,
            Poll.Results.CLOSED,
            Poll.Breakdown.NONE,
            Poll.Additions.AUTHOR,
            Poll.Ordering.GIVEN,
            clock.instant().plus(Duration.ofDays(1)));
    long club = town.chessClub(members.toArray(Viewer[]::new));
    return look(polls.ask(author, club, draft, SubmitKey.random()));
  }

  private PollCard look(long poll) {
    return part.of(author, List.of(poll)).get(poll);
  }
}
