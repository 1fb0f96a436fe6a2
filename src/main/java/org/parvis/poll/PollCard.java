package org.parvis.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** Whether the viewer, who took part, may still answer otherwise. */
  public boolean canChange() {
    return voted && canVote();
  }

  /** Whether the answers are buttons. */
  public boolean isTapped() {
    return canVote() && !isResult() && isOneTap();
  }

  /** Whether there is a ballot to be filled in. */
  public boolean isToFill() {
    return canVote() && !isResult() && !isOneTap() && !voted;
  }

  /** Whether there is one to be filled in otherwise. */
  public boolean isToRefill() {
    return canChange() && !isResult() && !isOneTap();
  }

  /** Whether there is something to be read only. */
  public boolean isRead() {
    return !isTapped() && !isToFill();
  }

  /** Whether what is stored is to be said before the viewer answers. */
  public boolean isToPromise() {
    return canVote() && !voted && !isResult();
  }

  /** Whether the number of those who took part may be told. */
  public boolean isVotersTold() {
    return !isTooFew();
  }

  /** Whether its author still owes what was decided. */
  public boolean isUndecided() {
    return mine && counted && decision == null;
  }

  /** Whether something of its result can be read or fetched. */
  public boolean isOpened() {
    return told && voters > 0;
  }

  /** Whether the viewer is shown who chose what. */
  public boolean isNamed() {
    return told && !isSecret();
  }

  /** The question of this id, if it asks that. */
  public Optional<QuestionCard> question(long questionId) {
    return questions.stream().filter(it -> it.id() == questionId).findFirst();
  }

  /** The question that offers this answer, if one does. */
  public Optional<QuestionCard> offering(long optionId) {
    return questions.stream().filter(it -> it.option(optionId).isPresent()).findFirst();
  }

  /** The same as if the viewer had filled it in so. */
  public PollCard filled(Ballot ballot) {
    return new PollCard(
        contentId,
        id,
        title,
        mine,
        secrecy,
        results,
        breakdown,
        closesAt,
        over,
        counted,
        told,
        outcome,
        voters,
        decision,
        voted,
        questions.stream().map(it -> it.filled(ballot)).toList());
  }
}
