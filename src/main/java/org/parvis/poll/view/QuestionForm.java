package org.parvis.poll.view;

import java.util.List;
import org.parvis.poll.PollQuestion;
import org.parvis.poll.QuestionDraft;
import org.parvis.shared.Text;

/**
 * A question as it stands in the form of a poll.
 *
 * @param at its number, from 0 on, or a mark that a script puts a number for
 * @param answers one on each line
 * @param most as typed
 */
public record QuestionForm(
    String at, PollQuestion.Kind kind, String text, String answers, String most) {

  /** One in which nothing is typed yet. */
  static QuestionForm blank(String at) {
    return new QuestionForm(at, PollQuestion.Kind.SINGLE, "", "", "");
  }

  QuestionDraft draft() {
    return new QuestionDraft(kind, text, answers, number(most));
  }

  /** Whether nothing was typed that anyone could answer. */
  boolean isBlank() {
    return Text.line(text).isEmpty() && (!kind.hasOwnAnswers() || Text.clean(answers).isEmpty());
  }

  /** As people count. */
  public int number() {
    return number(at) + 1;
  }

  public List<PollQuestion.Kind> kinds() {
    return List.of(PollQuestion.Kind.values());
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
  }
}
