package org.parvis.poll;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.parvis.shared.Wording;

/** What the answers of a question are called in a language: days and choices have names in each. */
public record AnswerWords(Wording wording) {

  /** The words of an answer. */
  public String of(PollQuestion.Kind kind, String text) {
    return switch (kind) {
      case YES_NO -> wording.plain("poll.answer." + text);
      case DATE -> text.contains("T") ? moment(text) : day(text);
      default -> text;
    };
  }

  private String day(String text) {
    return format(LocalDate.parse(text), "layout.time.weekdate");
  }

  private String moment(String text) {
    return format(LocalDateTime.parse(text), "layout.time.weekdateAt");
  }

  private String format(TemporalAccessor day, String patternKey) {
    boolean first = day.get(ChronoField.DAY_OF_MONTH) == 1;
    String pattern = wording.plain(first ? patternKey + ".first" : patternKey);
    return DateTimeFormatter.ofPattern(pattern, wording.locale()).format(day);
  }
}
