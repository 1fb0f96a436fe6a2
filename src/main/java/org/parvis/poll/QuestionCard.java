package org.parvis.poll;

import java.util.List;

/**
 * A question as seen on a card.
 *
 * @param most so many answers may be chosen
 * @param mean of a scale, null where there is none or it is not told
 */
public record QuestionCard(
    long id,
    PollQuestion.Kind kind,
    String text,
    int most,
    boolean addable,
    Double mean,
    List<OptionCard> options) {

  public QuestionCard {
    options = List.copyOf(options);
  }
}
