package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** Who is told what was answered, and when. */
@ExtendWith(ArquillianExtension.class)
class PollResultsIT {

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private PollResults results;
  @Inject private PollLists lists;
  @Inject private PollBoard board;
  @Inject private Clock clock;

  @Test
  void aStrangerIsToldNothingOfTheClubsPoll() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer sam = town.stranger();
    long poll = ask(ann, town.chessClub(ann, bob), Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    long option = choose(bob, poll, 0);
    long words = results.card(ann, poll).orElseThrow().questions().get(1).id();

    assertThat(results.find(bob, poll)).isPresent();
    assertThat(results.who(bob, option, null, 5).rows()).hasSize(1);
    assertThat(results.words(bob, words, null, 5).rows()).hasSize(1);
    assertThat(results.find(sam, poll)).isEmpty();
    assertThat(results.card(sam, poll)).isEmpty();
    assertThat(results.ofOption(sam, option)).isEmpty();
    assertThat(results.who(sam, option, null, 5).rows()).isEmpty();
    assertThat(results.words(sam, words, null, 5).rows()).isEmpty();
    for (PollLists.Shown shown : PollLists.Shown.values()) {
      assertThat(all(sam, shown)).doesNotContain(poll);
    }
  }

  @Test
  void resultsThatWaitForOnesVoteAreHiddenUntilThen() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long poll = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.VOTED);
    long option = choose(bob, poll, 0);
    Viewer carl = town.person("Carl Cook");

    assertThat(results.card(bob, poll).orElseThrow().told()).isTrue();
    assertThat(results.who(bob, option, null, 5).rows())
        .extracting(it -> it.person().id())
        .containsExactly(bob.id());
    assertThat(results.card(carl, poll).orElseThrow().told()).isFalse();
    assertThat(results.who(carl, option, null, 5).rows()).isEmpty();
    choose(carl, poll, 0);
    assertThat(results.who(carl, option, null, 5).rows()).hasSize(2);
    polls.withdraw(carl, poll);
    assertThat(results.who(carl, option, null, 5).rows()).isEmpty();
  }

  @Test
  void whoChoseIsReadPageByPage() {
    Viewer ann = town.ann();
    long poll = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    List<Long> voters = new ArrayList<>();
    long option = 0;
    for (int i = 0; i < 5; i++) {
      Viewer voter = town.bob();
      voters.add(voter.id());
      option = choose(voter, poll, 0);
    }

    List<Long> read = new ArrayList<>();
    String after = null;
    do {
      Page<Chooser> page = results.who(ann, option, after, 2);
      page.rows().forEach(chooser -> read.add(chooser.person().id()));
      after = page.next();
    } while (after != null);
    assertThat(read).containsExactlyInAnyOrderElementsOf(voters).doesNotHaveDuplicates();
  }

  @Test
  void aSecretPollTellsNobodyWhoChoseAndItsSumsAtTheEnd() {
    Viewer ann = town.ann();
    long poll = ask(ann, Audience.COMPANY, Poll.Secrecy.SECRET, Poll.Results.ALWAYS);
    long option = 0;
    for (int i = 0; i < 10; i++) {
      option = choose(town.bob(), poll, i < 7 ? 0 : 1);
    }
    PollCard open = results.card(ann, poll).orElseThrow();
    assertThat(open.told()).isFalse();
    assertThat(open.questions().get(0).options()).allMatch(it -> it.votes() == null);
    long words = open.questions().get(1).id();
    assertThat(results.words(ann, words, null, 50).rows()).isEmpty();

    polls.close(ann, poll);

    PollCard closed = results.card(ann, poll).orElseThrow();
    assertThat(closed.questions().get(0).options())
        .extracting(OptionCard::votes)
        .containsExactly(7L, 3L, 0L);
    assertThat(results.who(ann, option, null, 50).rows()).isEmpty();
    assertThat(results.words(ann, words, null, 50).rows())
        .hasSize(10)
        .allMatch(saying -> saying.person() == null);
  }

  @Test
  void aSecretPollOfFewTellsNothingAtAll() {
    Viewer ann = town.ann();
    long poll = ask(ann, Audience.COMPANY, Poll.Secrecy.SECRET, Poll.Results.ALWAYS);
    for (int i = 0; i < 4; i++) {
      choose(town.bob(), poll, 0);
    }
    polls.close(ann, poll);

    PollSheet sheet = results.find(ann, poll).orElseThrow();
    assertThat(sheet.card().told()).isFalse();
    assertThat(sheet.card().isVotersTold()).isFalse();
    assertThat(sheet.card().isOpened()).isFalse();
    assertThat(sheet.card().questions().get(0).options()).allMatch(it -> it.votes() == null);
    assertThat(sheet.groups()).isEmpty();
  }

  @Test
  void onlyItsAuthorAndWhoAnimatesGovernIt() {
    Viewer ann = town.ann();
    long poll = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);

    assertThat(results.find(ann, poll).orElseThrow().isEndable()).isTrue();
    assertThat(results.find(town.administrator(), poll).orElseThrow().isEndable()).isTrue();
    assertThat(results.find(town.bob(), poll).orElseThrow().isEndable()).isFalse();
    polls.close(ann, poll);
    assertThat(results.find(ann, poll).orElseThrow().isEndable()).isFalse();
    assertThat(results.find(ann, poll).orElseThrow().isDecidable()).isTrue();
  }

  @Test
  void pollsToAnswerComeFirstAndAreCounted() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long first = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    long second = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    List<Long> open = all(bob, PollLists.Shown.OPEN);
    assertThat(open.indexOf(first)).isLessThan(open.indexOf(second));
    long before = board.of(bob);

    choose(bob, first, 0);

    open = all(bob, PollLists.Shown.OPEN);
    assertThat(open.indexOf(second)).isLessThan(open.indexOf(first));
    assertThat(board.of(bob)).isLessThanOrEqualTo(before).isPositive();
    assertThat(all(ann, PollLists.Shown.MINE)).containsExactly(second, first);
    polls.close(ann, second);
    assertThat(all(bob, PollLists.Shown.OPEN)).doesNotContain(second);
    assertThat(all(bob, PollLists.Shown.CLOSED)).contains(second).doesNotContain(first);
  }

  /** All pages of a list, two at a time. */
  private List<Long> all(Viewer viewer, PollLists.Shown shown) {
    List<Long> read = new ArrayList<>();
    String after = null;
    do {
      Page<Long> page = lists.page(viewer, shown, after, 20);
      read.addAll(page.rows());
      after = page.next();
    } while (after != null);
    return read;
  }

  private long ask(Viewer author, long place, Poll.Secrecy secrecy, Poll.Results shown) {
    PollDraft draft =
        new PollDraft(
            "Which?",
            List.of(
                new QuestionDraft(PollQuestion.Kind.SINGLE, "Which?", "Red\nGreen\nBlue", 1),
                new QuestionDraft(PollQuestion.Kind.TEXT, "Why?", "", 1)),
            null,
            null,
            secrecy,
            shown,
            Poll.Breakdown.NONE,
            Poll.Additions.AUTHOR,
            Poll.Ordering.GIVEN,
            clock.instant().plus(Duration.ofHours(1)));
    return polls.ask(author, place, draft, SubmitKey.random());
  }

  /** Answers both questions, and returns the id of the chosen answer. */
  private long choose(Viewer voter, long poll, int answer) {
    PollCard card = results.card(voter, poll).orElseThrow();
    QuestionCard which = card.questions().get(0);
    long option = which.options().get(answer).id();
    polls.vote(
        voter,
        poll,
        new Ballot(
            Map.of(which.id(), List.of(option)), Map.of(card.questions().get(1).id(), "So")));
    return option;
  }
}
