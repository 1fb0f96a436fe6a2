package org.parvis.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.shared.Text;

/** The questions of a poll with all that they offer, in their order: what a ballot is filled in. */
final class Paper {

  private final List<PollQuestion> questions;
  private final Map<Long, List<PollOption>> options;

  /**
   * @param questions in their order
   * @param options of all of them, in their order
   */
  Paper(List<PollQuestion> questions, List<PollOption> options) {
    this.questions = List.copyOf(questions);
    this.options = options.stream().collect(Collectors.groupingBy(PollOption::questionId));
  }

  List<PollQuestion> questions() {
    return questions;
  }

  List<PollOption> options(PollQuestion question) {
    return options.getOrDefault(question.id(), List.of());
  }

  /** All that is offered, in one order that never changes. */
  List<PollOption> options() {
    return questions.stream().flatMap(question -> options(question).stream()).toList();
  }

  List<PollQuestion> texts() {
    return questions.stream().filter(it -> it.kind() == PollQuestion.Kind.TEXT).toList();
  }

  /** Whether a place is a vote: only the first of a ranking is. */
  static long votes(int place) {
    return place == 1 ? 1 : 0;
  }

  /** How much one choice counts: the more, the higher it stands in a ranking. */
  long points(PollOption option, int place) {
    return isRanked(option.questionId()) ? options.get(option.questionId()).size() - place : 0;
  }

  private boolean isRanked(long questionId) {
    return questions.stream()
        .anyMatch(it -> it.id() == questionId && it.kind() == PollQuestion.Kind.RANKED);
  }

  /**
   * What was chosen, with its place in a ranking or 1. What it does not offer does not count.
   *
   * @throws PollRefused if a question is left out or answered too much
   */
  Map<PollOption, Integer> chosen(Ballot ballot) {
    Map<PollOption, Integer> chosen = new HashMap<>();
    for (PollQuestion question : questions) {
      if (question.kind() != PollQuestion.Kind.TEXT) {
        put(question, ballot.options(question.id()), chosen);
      }
    }
    if (chosen.isEmpty() && texts(ballot).isEmpty()) {
      throw PollRefused.incomplete(questions.get(0).text());
    }
    return chosen;
  }

  private void put(PollQuestion question, List<Long> ids, Map<PollOption, Integer> chosen) {
    List<PollOption> known = new ArrayList<>();
    Map<Long, PollOption> byId = new HashMap<>();
    options(question).forEach(option -> byId.put(option.id(), option));
    new ArrayList<>(new LinkedHashSet<>(ids))
        .forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(known::add));
    if (question.kind() == PollQuestion.Kind.RANKED && known.size() != byId.size()) {
      throw PollRefused.ranking(byId.size());
    }
    if (known.isEmpty()) {
      throw PollRefused.incomplete(question.text());
    }
    if (known.size() > question.most()) {
      throw PollRefused.tooMany(question.most());
    }
    int place = 1;
    for (PollOption option : known) {
      chosen.put(option, question.kind() == PollQuestion.Kind.RANKED ? place++ : 1);
    }
  }

  /**
   * What was said in words, by question; nothing where nothing was.
   *
   * @throws org.parvis.shared.InvalidText if it is too long
   */
  Map<Long, String> texts(Ballot ballot) {
    Map<Long, String> said = new HashMap<>();
    for (PollQuestion question : texts()) {
      String typed = ballot.texts().get(question.id());
      String text = Text.optionalLines(typed, PollText.LONGEST, "poll.field.text");
      if (text != null) {
        said.put(question.id(), text);
      }
    }
    return said;
  }
}
