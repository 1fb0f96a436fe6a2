package org.parvis.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.shared.Text;

/**
 * A poll as typed.
 *
 * @param title what the whole is called; where there is one question, the question
 * @param words what is said with it, as the form sent them; null or blank for nothing
 * @param format how they are written, by the name that the form gives it
 * @param breakdown of a secret poll alone
 */
public record PollDraft(
    String title,
    List<QuestionDraft> questions,
    String words,
    String format,
    Poll.Secrecy secrecy,
    Poll.Results results,
    Poll.Breakdown breakdown,
    Poll.Additions additions,
    Poll.Ordering ordering,
    Instant closesAt) {

  public static final int MOST = 10;

  static final int LONGEST_TITLE = 200;

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(366);

  public PollDraft {
    questions = questions.stream().filter(question -> !question.isBlank()).toList();
  }

  /**
   * What it is called.
   *
   * @throws org.parvis.shared.InvalidText if that is missing or too long
   */
  String heading() {
    String field = questions.size() > 1 ? "poll.field.title" : "poll.field.question";
    return Text.required(title, LONGEST_TITLE, field);
  }

  /**
   * The same with its one question called as the whole.
   *
   * @throws PollRefused if nobody could answer it
   */
  PollDraft checked(Instant now) {
    PollDraft whole = asked();
    if (whole.questions.isEmpty() || whole.questions.size() > MOST) {
      throw PollRefused.questions(MOST);
    }
    whole.questions.forEach(
        question -> {
          question.asked();
          question.options();
        });
    if (closesAt == null
        || closesAt.isBefore(now.plus(SHORTEST))
        || closesAt.isAfter(now.plus(LONGEST))) {
      throw PollRefused.closing();
    }
    return whole;
  }

  private PollDraft asked() {
    if (questions.size() != 1) {
      return this;
    }
    QuestionDraft only = questions.get(0);
    QuestionDraft named = new QuestionDraft(only.kind(), heading(), only.answers(), only.most());
    return new PollDraft(
        title,
        List.of(named),
        words,
        format,
        secrecy,
        results,
        breakdown,
        additions,
        ordering,
        closesAt);
  }
}
