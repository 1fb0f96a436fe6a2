package org.parvis.poll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parvis.shared.Text;

/**
 * A question as typed.
 *
 * @param answers one on each line; of {@link PollQuestion.Kind#hasOwnAnswers} alone
 * @param most so many may be chosen, 0 for any number
 */
public record QuestionDraft(PollQuestion.Kind kind, String text, String answers, int most) {

  public static final int FEWEST = 2;
  public static final int MOST = 12;

  private static final int HIGHEST = 5;
  private static final List<String> YES_NO = List.of("YES", "NO", "NONE");

  /** Whether nothing was typed. */
  boolean isBlank() {
    return Text.line(text).isEmpty() && (!kind.hasOwnAnswers() || Text.clean(answers).isEmpty());
  }

  String asked() {
    return Text.required(text, PollQuestion.LONGEST, "poll.field.question");
  }

  /** How many may be chosen. */
  int limit() {
    return switch (kind) {
      case SINGLE, YES_NO, SCALE, TEXT -> 1;
      case MULTIPLE, DATE -> most < 1 ? MOST : Math.min(most, MOST);
      case RANKED -> options().size();
    };
  }

  /**
   * What it offers.
   *
   * @throws PollRefused if that is too little, too much, or twice the same
   */
  List<String> options() {
    return switch (kind) {
      case SINGLE, MULTIPLE, RANKED -> typed(lines());
      case DATE -> typed(lines().stream().map(QuestionDraft::day).toList());
      case YES_NO -> YES_NO;
      case SCALE -> IntStream.rangeClosed(1, HIGHEST).mapToObj(Integer::toString).toList();
      case TEXT -> List.of();
    };
  }

  private List<String> lines() {
    return Text.clean(answers)
        .lines()
        .map(Text::line)
        .filter(line -> !line.isEmpty())
        .limit(MOST + 1L)
        .map(line -> Text.required(line, PollOption.LONGEST, "poll.field.answers"))
        .toList();
  }

  private static List<String> typed(List<String> options) {
    if (options.size() < FEWEST || options.size() > MOST) {
      throw PollRefused.answers(FEWEST, MOST);
    }
    Set<String> seen = new HashSet<>();
    for (String option : options) {
      if (!seen.add(Text.fold(option))) {
        throw PollRefused.same(option);
      }
    }
    return options;
  }

  /**
   * A day, or one with a time, as it is kept.
   *
   * @throws PollRefused if it is none
   */
  static String day(String typed) {
    try {
      return typed.contains("T") || typed.contains(" ")
          ? LocalDateTime.parse(typed.replace(' ', 'T')).withSecond(0).withNano(0).toString()
          : LocalDate.parse(typed).toString();
    } catch (DateTimeException nonsense) {
      throw PollRefused.day(typed);
    }
  }
}
