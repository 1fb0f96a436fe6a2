package org.parvis.poll;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Spreadsheet;
import org.parvis.shared.Wording;

/** Who answered what to an open poll, for a spreadsheet: a line for each answer of each voter. */
public final class ChoiceTable {

  private static final int AT_ONCE = 200;

  private final PollCard poll;
  private final Wording words;
  private final AnswerWords answers;

  /**
   * @param poll whose reader is told who chose what
   */
  public ChoiceTable(PollCard poll, Locale language) {
    if (!poll.isNamed()) {
      throw new IllegalArgumentException("Nobody is told who chose what");
    }
    this.poll = poll;
    words = Wording.in(language);
    answers = new AnswerWords(words);
  }

  /** Pages of those who chose an answer, and of answers in words. */
  public interface Answers {
    Page<Chooser> who(long optionId, String after, int size);

    Page<Saying> words(long questionId, String after, int size);
  }

  /** What {@link PollResults} tells this reader. */
  public static Answers of(PollResults results, Viewer viewer, PollCard poll) {
    return new Answers() {
      @Override
      public Page<Chooser> who(long optionId, String after, int size) {
        return results.who(viewer, poll, optionId, after, size);
      }

      @Override
      public Page<Saying> words(long questionId, String after, int size) {
        return results.words(viewer, poll, questionId, after, size);
      }
    };
  }

  public void write(Writer to, Answers told) throws IOException {
    Spreadsheet table = new Spreadsheet(to, words.locale());
    table.line(
        words.plain("poll.table.question"),
        words.plain("poll.table.answer"),
        words.plain("poll.table.place"),
        words.plain("poll.table.person"),
        words.plain("person.field.department"));
    for (QuestionCard question : poll.questions()) {
      for (OptionCard option : question.options()) {
        write(table, question, option, told);
      }
      if (question.isInWords()) {
        write(table, question, told);
      }
    }
    table.flush();
  }

  private void write(Spreadsheet table, QuestionCard question, OptionCard option, Answers told)
      throws IOException {
    String answer = answers.of(question.kind(), option.text());
    String after = null;
    do {
      Page<Chooser> page = told.who(option.id(), after, AT_ONCE);
      for (Chooser chooser : page.rows()) {
        Integer place = question.isRanked() ? chooser.place() : null;
        line(table, question, answer, place, chooser.person());
      }
      after = page.next();
    } while (after != null);
  }

  private static void write(Spreadsheet table, QuestionCard question, Answers told)
      throws IOException {
    String after = null;
    do {
      Page<Saying> page = told.words(question.id(), after, AT_ONCE);
      for (Saying saying : page.rows()) {
        line(table, question, saying.text(), null, saying.person());
      }
      after = page.next();
    } while (after != null);
  }

  private static void line(
      Spreadsheet table, QuestionCard question, String answer, Integer place, PersonCard person)
      throws IOException {
    table.line(question.text(), answer, place, person.name(), person.department());
  }
}
