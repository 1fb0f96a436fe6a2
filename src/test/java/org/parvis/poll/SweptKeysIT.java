package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** A key is there as long as something sealed with it is needed, and no longer. */
@ExtendWith(ArquillianExtension.class)
class SweptKeysIT {

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private PollPart part;
  @Inject private PollTimer timer;
  @Inject private BoxKeys keys;
  @Inject private Clock clock;
  @Inject private UserTransaction transaction;

  @Inject
  @ConfigProperty(name = "parvis.poll.keys")
  private Optional<String> folder;

  private Viewer author;
  private List<Viewer> voters;

  @Test
  void eachFiveVotersHaveAKeyOfTheirOwnAndNoneIsLeftInTheEnd() throws Exception {
    PollCard poll = ask(12);
    assertThat(keysOf(poll)).containsExactlyInAnyOrder("box-1.key", "slips.key");
    vote(poll, 0, 4);
    assertThat(keysOf(poll)).containsExactlyInAnyOrder("box-1.key", "slips.key");
    vote(poll, 4, 5);
    assertThat(keysOf(poll)).containsExactlyInAnyOrder("box-2.key", "slips.key");
    vote(poll, 5, 12);
    assertThat(keysOf(poll)).containsExactlyInAnyOrder("box-3.key", "slips.key");

    polls.close(author, poll.id());

    assertThat(keysOf(poll)).isEmpty();
    assertThat(votes(poll)).containsExactly(12L, 0L);
  }

  @Test
  void whatACrashLeftIsSweptAndWhatIsNeededStays() throws Exception {
    PollCard poll = ask(7);
    vote(poll, 0, 6);
    keys.make(poll.id(), "box-1");
    keys.make(poll.id(), "box-3");
    long removed = 999_999_999_999L;
    keys.make(removed, "box-1");

    timer.sweep(clock.instant());
    assertThat(keysOf(poll)).hasSize(4);
    timer.sweep(clock.instant().plus(Duration.ofHours(2)));

    assertThat(keysOf(poll)).containsExactlyInAnyOrder("box-2.key", "slips.key");
    assertThat(keys.polls()).doesNotContain(removed);
    vote(poll, 6, 7);
    polls.close(author, poll.id());
    assertThat(votes(poll)).containsExactly(7L, 0L);
  }

  @Test
  void aVoteThatWasRolledBackLeavesTheBoxAsItWas() throws Exception {
    PollCard poll = ask(6);
    vote(poll, 0, 4);
    transaction.begin();
    vote(poll, 4, 5);
    transaction.rollback();
    assertThat(keysOf(poll))
        .as("nobody knows for sure that a transaction failed")
        .containsExactlyInAnyOrder("box-1.key", "box-2.key", "slips.key");

    vote(poll, 5, 6);
    vote(poll, 4, 5);
    polls.close(author, poll.id());

    assertThat(votes(poll)).containsExactly(6L, 0L);
    assertThat(keysOf(poll)).isEmpty();
  }

  @Test
  void withoutItsKeyNobodyVotesAndNothingIsTold() throws Exception {
    PollCard poll = ask(6);
    vote(poll, 0, 5);
    keys.destroy(poll.id(), "box-2");

    assertThatThrownBy(() -> vote(poll, 5, 6)).hasMessage("poll.refused.lost");
    polls.close(author, poll.id());

    PollCard card = look(poll.id());
    assertThat(card.isLost()).isTrue();
    assertThat(card.told()).isFalse();
    assertThat(card.voters()).isEqualTo(5);
    assertThat(votes(poll)).containsExactly(null, null);
  }

  private List<Long> votes(PollCard poll) {
    return look(poll.id()).questions().get(0).options().stream().map(OptionCard::votes).toList();
  }

  private List<String> keysOf(PollCard poll) throws Exception {
    Path root =
        Path.of(
            folder.orElse(System.getProperty("com.sun.aas.instanceRoot") + "/parvis-poll-keys"));
    Path own = root.resolve(Long.toString(poll.id()));
    if (!Files.exists(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void vote(PollCard poll, int from, int to) {
    QuestionCard question = poll.questions().get(0);
    List<Long> first = List.of(question.options().get(0).id());
    for (Viewer voter : voters.subList(from, to)) {
      polls.vote(
          voter,
          poll.id(),
          new Ballot(Map.of(question.id(), first), Map.of(poll.questions().get(1).id(), "So")));
    }
  }

  private PollCard ask(int many) {
    author = town.ann();
    voters = Stream.generate(() -> town.person("Vera Voter")).limit(many).toList();
    PollDraft draft =
        new PollDraft(
            "Tea or coffee?",
            List.of(
                new QuestionDraft(PollQuestion.Kind.SINGLE, "Which?", "Tea\nCoffee", 1),
                new QuestionDraft(PollQuestion.Kind.TEXT, "Why?", "", 1)),
            null,
            null,
            Poll.Secrecy.SECRET,
            Poll.Results.CLOSED,
            Poll.Breakdown.NONE,
            Poll.Additions.AUTHOR,
            Poll.Ordering.GIVEN,
            clock.instant().plus(Duration.ofDays(1)));
    List<Viewer> members = new ArrayList<>(voters);
    members.add(author);
    long club = town.chessClub(members.toArray(Viewer[]::new));
    return look(polls.ask(author, club, draft, SubmitKey.random()));
  }

  private PollCard look(long poll) {
    return part.of(author, List.of(poll)).get(poll);
  }
}
