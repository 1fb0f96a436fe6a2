package org.parvis.poll;

import java.time.Instant;
import java.util.List;

/** Polls as their cards show them, for tests without a server. */
final class PollPictures {

  private PollPictures() {}

  static PollCard told(String title, PollQuestion.Kind kind, OptionCard... options) {
    QuestionCard question =
        new QuestionCard(2, kind, title, 1, false, null, null, List.of(options));
    return card(title, true, 4, question);
  }

  static PollCard card(String title, boolean told, long voters, QuestionCard... questions) {
    return new PollCard(
        1,
        1,
        title,
        false,
        Poll.Secrecy.OPEN,
        Poll.Results.ALWAYS,
        Poll.Breakdown.NONE,
        Instant.parse("2026-11-27T17:00:00Z"),
        false,
        false,
        told,
        null,
        voters,
        null,
        false,
        List.of(questions));
  }
}
