package org.parvis.poll;

import java.util.List;
import java.util.Map;

/**
 * What someone answers, as typed.
 *
 * @param options those chosen, by question; in the order of their liking where they are ranked
 * @param texts the answers in words, by question
 */
public record Ballot(Map<Long, List<Long>> options, Map<Long, String> texts) {

  /** Of one question with one answer. */
  public static Ballot of(long questionId, Long... optionIds) {
    return new Ballot(Map.of(questionId, List.of(optionIds)), Map.of());
  }

  List<Long> options(long questionId) {
    return options.getOrDefault(questionId, List.of());
  }
}
