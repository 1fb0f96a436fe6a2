package org.parvis.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Polls as tests type them. */
public final class Ask {

  private Ask() {}

  public static PollDraft open(QuestionDraft... questions) {
    return draft(Poll.Secrecy.OPEN, Poll.Results.ALWAYS, Poll.Breakdown.NONE, questions);
  }

  public static PollDraft secret(QuestionDraft... questions) {
    return draft(Poll.Secrecy.SECRET, Poll.Results.ALWAYS, Poll.Breakdown.NONE, questions);
  }

  public static PollDraft byDepartment(QuestionDraft... questions) {
    return draft(Poll.Secrecy.SECRET, Poll.Results.CLOSED, Poll.Breakdown.DEPARTMENT, questions);
  }

  public static PollDraft draft(
      Poll.Secrecy secrecy,
      Poll.Results results,
      Poll.Breakdown breakdown,
      QuestionDraft... questions) {
    return new PollDraft(
        "Which trial first?",
        List.of(questions),
        null,
        null,
        secrecy,
        results,
        breakdown,
        Poll.Additions.AUTHOR,
        Poll.Ordering.GIVEN,
        Instant.now().plus(Duration.ofDays(7)));
  }

  public static PollDraft extensible(QuestionDraft question) {
    PollDraft draft = open(question);
    return new PollDraft(
        draft.title(),
        draft.questions(),
        null,
        null,
        draft.secrecy(),
        draft.results(),
        draft.breakdown(),
        Poll.Additions.ANYONE,
        Poll.Ordering.RANDOM,
        draft.closesAt());
  }

  public static QuestionDraft one(String... answers) {
    return question(PollQuestion.Kind.SINGLE, answers);
  }

  public static QuestionDraft some(int most, String... answers) {
    return new QuestionDraft(
        PollQuestion.Kind.MULTIPLE, "Which ones?", String.join("\n", answers), most);
  }

  public static QuestionDraft question(PollQuestion.Kind kind, String... answers) {
    return new QuestionDraft(kind, "Which one?", String.join("\n", answers), 0);
  }
}
