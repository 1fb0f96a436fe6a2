package org.parvis.poll;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Spreadsheet;
import org.parvis.shared.Wording;

/** The result of a poll for a spreadsheet, as far as its reader is told. */
public final class PollTable {

  private static final int AT_ONCE = 200;

  private final PollSheet sheet;
  private final Wording words;
  private final AnswerWords answers;

  public PollTable(PollSheet sheet, Locale language) {
    this.sheet = sheet;
    words = Wording.in(language);
    answers = new AnswerWords(words);
  }

  /** Pages of answers in words to a question. */
  public interface Sayings {
    Page<Saying> of(long questionId, String after, int size);
  }

  /** What {@link PollResults} tells this reader. */
  public static Sayings of(PollResults results, Viewer viewer, PollCard poll) {
    return (question, after, size) -> results.words(viewer, poll, question, after, size);
  }

  public void write(Writer to, Sayings sayings) throws IOException {
    Spreadsheet table = new Spreadsheet(to, words.locale());
    table.line(
        words.plain("poll.table.question"),
        words.plain("poll.table.group"),
        words.plain("poll.table.answer"),
        words.plain("poll.table.votes"),
        words.plain("poll.table.percent"));
    String all = words.plain("poll.table.all");
    for (QuestionCard question : sheet.card().questions()) {
      write(table, all, question);
      for (GroupCard group : sheet.groups()) {
        for (QuestionCard ofGroup : group.questions()) {
          if (ofGroup.id() == question.id()) {
            write(table, name(group), ofGroup);
          }
        }
      }
      if (question.isInWords()) {
        write(table, question, sayings);
      }
    }
    table.flush();
  }

  private String name(GroupCard group) {
    return group.label() == null || group.label().isEmpty()
        ? words.plain("poll.group.nowhere")
        : group.label();
  }

  private void write(Spreadsheet table, String group, QuestionCard question) throws IOException {
    for (OptionCard option : question.options()) {
      table.line(
          question.text(),
          group,
          answers.of(question.kind(), option.text()),
          option.votes(),
          option.percent());
    }
  }

  private static void write(Spreadsheet table, QuestionCard question, Sayings sayings)
      throws IOException {
    Page<Saying> page = sayings.of(question.id(), null, AT_ONCE);
    while (true) {
      for (Saying saying : page.rows()) {
        String by = saying.person() == null ? null : saying.person().name();
        table.line(question.text(), by, saying.text(), null, null);
      }
      if (!page.hasNext()) {
        return;
      }
      page = sayings.of(question.id(), page.next(), AT_ONCE);
    }
  }
}
