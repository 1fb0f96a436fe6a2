package org.parvis.poll;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** A poll for tests about who may do what with one. */
@Stateless
public class PollBooth {

  private static final List<PollQuestion.Kind> KINDS =
      List.of(
          PollQuestion.Kind.SINGLE,
          PollQuestion.Kind.MULTIPLE,
          PollQuestion.Kind.YES_NO,
          PollQuestion.Kind.SCALE);

  @Inject private Polls polls;
  @Inject private PollPart part;
  @Inject private Clock clock;

  /**
   * Asks, and lets its author answer.
   *
   * @return the ids of the poll, of its question, its first answer and its question in words, line
   *     by line
   */
  public String open(Viewer author, long place, String title) {
    PollDraft draft =
        new PollDraft(
            title,
            List.of(
                new QuestionDraft(PollQuestion.Kind.SINGLE, title, "Red\nGreen", 1),
                new QuestionDraft(PollQuestion.Kind.TEXT, "Why?", "", 1)),
            null,
            null,
            Poll.Secrecy.OPEN,
            Poll.Results.ALWAYS,
            Poll.Breakdown.NONE,
            Poll.Additions.ANYONE,
            Poll.Ordering.GIVEN,
            clock.instant().plus(Duration.ofDays(1)));
    long id = polls.ask(author, place, draft, SubmitKey.random());
    PollCard card = part.of(author, List.of(id)).get(id);
    QuestionCard which = card.questions().get(0);
    long option = which.options().get(0).id();
    polls.vote(author, id, new Ballot(Map.of(which.id(), List.of(option)), Map.of()));
    return String.join(
        "\n",
        Long.toString(id),
        Long.toString(which.id()),
        Long.toString(option),
        Long.toString(card.questions().get(1).id()));
  }

  /** Asks twenty times: openly and in secret, of what some have answered, and what is over. */
  public void twenty(Viewer author, long place, List<Viewer> voters) {
    for (int i = 0; i < 20; i++) {
      PollDraft draft =
          new PollDraft(
              "Which of the cheap ones, " + i + "?",
              List.of(new QuestionDraft(KINDS.get(i % KINDS.size()), "Which?", "Red\nGreen", 2)),
              null,
              null,
              i % 3 == 0 ? Poll.Secrecy.SECRET : Poll.Secrecy.OPEN,
              Poll.Results.ALWAYS,
              Poll.Breakdown.NONE,
              Poll.Additions.ANYONE,
              Poll.Ordering.RANDOM,
              clock.instant().plus(Duration.ofDays(1)));
      long id = polls.ask(author, place, draft, SubmitKey.random());
      QuestionCard asked = part.of(author, List.of(id)).get(id).questions().get(0);
      for (Viewer voter : voters) {
        polls.vote(voter, id, Ballot.of(asked.id(), asked.options().get(0).id()));
      }
      if (i % 4 == 0) {
        polls.close(author, id);
      }
    }
  }
}
