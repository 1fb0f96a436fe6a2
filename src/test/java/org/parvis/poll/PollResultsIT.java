package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.community.Club;
import org.parvis.community.Openness;
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
  @Inject private Club clubs;
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
    assertThat(who(bob, option, null, 5).rows()).hasSize(1);
    assertThat(words(bob, words, 5).rows()).hasSize(1);
    assertThat(results.find(sam, poll)).isEmpty();
    assertThat(results.card(sam, poll)).isEmpty();
    assertThat(results.ofOption(sam, option)).isEmpty();
    assertThat(who(sam, option, null, 5).rows()).isEmpty();
    assertThat(words(sam, words, 5).rows()).isEmpty();
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
    assertThat(who(bob, option, null, 5).rows())
        .extracting(it -> it.person().id())
        .containsExactly(bob.id());
    assertThat(results.card(carl, poll).orElseThrow().told()).isFalse();
    assertThat(who(carl, option, null, 5).rows()).isEmpty();
    choose(carl, poll, 0);
    assertThat(who(carl, option, null, 5).rows()).hasSize(2);
    polls.withdraw(carl, poll);
    assertThat(who(carl, option, null, 5).rows()).isEmpty();
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
      Page<Chooser> page = who(ann, option, after, 2);
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
    assertThat(words(ann, words, 50).rows()).isEmpty();

    polls.close(ann, poll);

    PollCard closed = results.card(ann, poll).orElseThrow();
    assertThat(closed.questions().get(0).options())
        .extracting(OptionCard::votes)
        .containsExactly(7L, 3L, 0L);
    assertThat(who(ann, option, null, 50).rows()).isEmpty();
    assertThat(words(ann, words, 50).rows())
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

  @Test
  void theListsOfAPlaceHoldWhatWasAskedThereAndOutsidersSeeNone() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer sam = town.stranger();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long open = clubs.found(ann, Openness.OPEN, bob);
    long elsewhere = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    long answered = ask(ann, club, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    long waiting = ask(ann, club, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    long closed = ask(ann, club, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    long forAll = ask(ann, open, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    choose(bob, answered, 0);
    polls.close(ann, closed);

    assertThat(all(bob, PollLists.Shown.OPEN, club)).containsExactly(waiting, answered);
    assertThat(all(bob, PollLists.Shown.MINE, club)).isEmpty();
    assertThat(all(bob, PollLists.Shown.CLOSED, club)).containsExactly(closed);
    assertThat(all(ann, PollLists.Shown.MINE, club)).containsExactly(closed, waiting, answered);
    assertThat(all(ann, PollLists.Shown.MINE)).contains(elsewhere, closed, forAll);
    assertThat(board.of(bob, club)).isEqualTo(1);
    assertThat(board.of(sam, club)).isZero();
    for (PollLists.Shown shown : PollLists.Shown.values()) {
      assertThat(all(sam, shown, club)).isEmpty();
    }
    assertThat(all(sam, PollLists.Shown.OPEN, open)).containsExactly(forAll);
    assertThat(all(sam, PollLists.Shown.OPEN)).doesNotContain(forAll);
    assertThat(board.of(sam, open)).isZero();
  }

  @Test
  void whoAnsweredWhatIsTabledAsFarAsItIsTold() throws IOException {
    Viewer ann = town.ann();
    Viewer bob = town.person("=Bob Baker");
    long poll = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    choose(bob, poll, 1);
    choose(ann, poll, 0);
    PollCard card = results.card(ann, poll).orElseThrow();
    StringWriter table = new StringWriter();

    new ChoiceTable(card, Locale.ENGLISH).write(table, ChoiceTable.of(results, ann, card));

    assertThat(table.toString().lines())
        .contains("Which?,Green,,'=Bob Baker,", "Which?,Red,," + ann.name() + ",")
        .contains("Why?,So,,'=Bob Baker,")
        .hasSize(5);
    long other = ask(ann, Audience.COMPANY, Poll.Secrecy.OPEN, Poll.Results.ALWAYS);
    assertThat(
            results
                .who(
                    ann,
                    results.card(ann, other).orElseThrow(),
                    card.questions().get(0).options().get(0).id(),
                    null,
                    5)
                .rows())
        .isEmpty();
  }

  private Page<Chooser> who(Viewer viewer, long option, String after, int size) {
    return results
        .ofOption(viewer, option)
        .map(poll -> results.who(viewer, poll, option, after, size))
        .orElseGet(() -> new Page<>(List.of(), null));
  }

  private Page<Saying> words(Viewer viewer, long question, int size) {
    return results
        .ofQuestion(viewer, question)
        .map(poll -> results.words(viewer, poll, question, null, size))
        .orElseGet(() -> new Page<>(List.of(), null));
  }

  private List<Long> all(Viewer viewer, PollLists.Shown shown) {
    return all(viewer, shown, null);
  }

  /** All pages of a list, two at a time. */
  private List<Long> all(Viewer viewer, PollLists.Shown shown, Long place) {
    List<Long> read = new ArrayList<>();
    String after = null;
    do {
      Page<Long> page = lists.page(viewer, shown, place, after, 20);
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
