package org.parvis.poll;

import org.parvis.shared.Refusal;

/** A poll can't be made so, or can't be answered so. */
public class PollRefused extends Refusal {

  private PollRefused(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** It asks nothing, or more than one would answer. */
  static PollRefused questions(int most) {
    return new PollRefused("poll.refused.questions", most);
  }

  /** A question offers too few answers, or too many. */
  static PollRefused answers(int fewest, int most) {
    return new PollRefused("poll.refused.answers", fewest, most);
  }

  /** Two answers of a question are the same. */
  static PollRefused same(String answer) {
    return new PollRefused("poll.refused.same", answer);
  }

  /** What is typed as a day is none. */
  static PollRefused day(String answer) {
    return new PollRefused("poll.refused.day", answer);
  }

  /** It would close before anyone answers, or in years. */
  static PollRefused closing() {
    return new PollRefused("poll.refused.closing");
  }

  /** It takes no answers any more. */
  static PollRefused closed() {
    return new PollRefused("poll.refused.closed");
  }

  /** It is still open. */
  static PollRefused open() {
    return new PollRefused("poll.refused.open");
  }

  /** A secret ballot was cast already. */
  static PollRefused cast() {
    return new PollRefused("poll.refused.cast");
  }

  /** So many vote in it that this one did not come to their turn; nothing was kept. */
  static PollRefused busy() {
    return new PollRefused("poll.refused.busy");
  }

  /** A question was left out. */
  static PollRefused incomplete(String question) {
    return new PollRefused("poll.refused.incomplete", question);
  }

  /** More answers were chosen than may be. */
  static PollRefused tooMany(int most) {
    return new PollRefused("poll.refused.tooMany", most);
  }

  /** Two answers have the same place in a ranking, or one has none. */
  static PollRefused ranking(int answers) {
    return new PollRefused("poll.refused.ranking", answers);
  }

  /** Others add no answers to it. */
  static PollRefused additions() {
    return new PollRefused("poll.refused.additions");
  }

  /** Who has answered answered another question. */
  static PollRefused asked() {
    return new PollRefused("poll.refused.asked");
  }

  /** Who has answered answered before others. */
  static PollRefused moved() {
    return new PollRefused("poll.refused.moved");
  }

  /** The key that sealed its ballots is gone. */
  static PollRefused lost() {
    return new PollRefused("poll.refused.lost");
  }

  /** The folder of keys can't be written. */
  static PollRefused unsealed() {
    return new PollRefused("poll.refused.unsealed");
  }
}
