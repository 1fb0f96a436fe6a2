package org.parvis.poll;

import java.time.Instant;
import java.util.List;

/**
 * A poll as seen on the card of a label, its own or that of its result.
 *
 * @param contentId the label
 * @param id the poll
 * @param title of the poll, or its question where it asks one
 * @param mine whether the viewer asks
 * @param over whether it takes no votes any more
 * @param counted whether its result is known; it follows its end within seconds
 * @param told whether the viewer is shown how many chose what
 * @param outcome null until it is counted
 * @param voters how many took part
 * @param decision what was decided, null for nothing yet
 * @param voted whether the viewer took part
 */
public record PollCard(
    long contentId,
    long id,
    String title,
    boolean mine,
    Poll.Secrecy secrecy,
    Poll.Results results,
    Poll.Breakdown breakdown,
    Instant closesAt,
    boolean over,
    boolean counted,
    boolean told,
    Poll.Outcome outcome,
    long voters,
    String decision,
    boolean voted,
    List<QuestionCard> questions) {

  public PollCard {
    questions = List.copyOf(questions);
  }

  public boolean isSecret() {
    return secrecy == Poll.Secrecy.SECRET;
  }

  /** Whether this label is that of its result. */
  public boolean isResult() {
    return contentId != id;
  }

  /** Whether the viewer can vote, or change their mind. */
  public boolean canVote() {
    return !over && !(voted && isSecret());
  }

  /** Whether one tap on an answer is a vote; not where it could not be taken back. */
  public boolean isOneTap() {
    return !isSecret() && questions.size() == 1 && questions.get(0).kind().isOneTap();
  }

  public boolean isSingle() {
    return questions.size() == 1;
  }

  /** Whether something was counted that must not be told. */
  public boolean isTooFew() {
    return outcome == Poll.Outcome.TOO_FEW;
  }

  public boolean isLost() {
    return outcome == Poll.Outcome.LOST;
  }

  /** Whether it has answers in words. */
  public boolean isInWords() {
    return questions.stream().anyMatch(it -> it.kind() == PollQuestion.Kind.TEXT);
  }
}
