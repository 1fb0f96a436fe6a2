package org.parvis.poll;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A question as seen on a card.
 *
 * @param most so many answers may be chosen
 * @param mean of a scale, null where there is none or it is not told
 * @param said what the viewer has answered in words, openly; null for nothing
 */
public record QuestionCard(
    long id,
    PollQuestion.Kind kind,
    String text,
    int most,
    boolean addable,
    Double mean,
    String said,
    List<OptionCard> options) {

  public QuestionCard {
    options = List.copyOf(options);
  }

  public boolean isRanked() {
    return kind == PollQuestion.Kind.RANKED;
  }

  public boolean isScale() {
    return kind == PollQuestion.Kind.SCALE;
  }

  public boolean isInWords() {
    return kind == PollQuestion.Kind.TEXT;
  }

  /** The answer of this id, if it offers that. */
  public Optional<OptionCard> option(long optionId) {
    return options.stream().filter(it -> it.id() == optionId).findFirst();
  }

  /** Whether it is answered by ticking some of its answers. */
  public boolean isTicked() {
    return !isRanked() && !isInWords();
  }

  /** Whether more than one may be chosen. */
  public boolean isMany() {
    return isTicked() && most > 1;
  }

  /** Whether fewer may be chosen than are offered. */
  public boolean isLimited() {
    return isMany() && most < options.size();
  }

  /** Whether it offers days with a time. */
  public boolean isTimed() {
    return kind == PollQuestion.Kind.DATE
        && options.stream().anyMatch(it -> it.text().contains("T"));
  }

  /** The answers in the order in which the viewer likes them, else in that of the offer. */
  public List<OptionCard> ranking() {
    return options.stream().sorted(Comparator.comparingInt(OptionCard::mine)).toList();
  }

  /** The same as if the viewer had answered so. */
  QuestionCard filled(Ballot ballot) {
    List<Long> chosen = ballot.options(id);
    return new QuestionCard(
        id,
        kind,
        text,
        most,
        addable,
        mean,
        ballot.texts().getOrDefault(id, said),
        options.stream().map(it -> it.at(chosen.indexOf(it.id()) + 1)).toList());
  }

  /**
   * The same as told of one group.
   *
   * @param shares by answer
   */
  QuestionCard among(long voters, Map<Long, GroupCard.Share> shares) {
    ToLongFunction<OptionCard> weight =
        isRanked() ? it -> of(shares, it).points() : it -> of(shares, it).votes();
    long whole = isRanked() ? options.stream().mapToLong(weight).sum() : voters;
    long highest = options.stream().mapToLong(weight).max().orElse(0);
    return new QuestionCard(
        id,
        kind,
        text,
        most,
        false,
        null,
        null,
        options.stream()
            .map(
                it -> {
                  long own = weight.applyAsLong(it);
                  return new OptionCard(
                      it.id(),
                      it.text(),
                      0,
                      of(shares, it).votes(),
                      OptionCard.percent(own, whole),
                      own > 0 && own == highest);
                })
            .toList());
  }

  private static GroupCard.Share of(Map<Long, GroupCard.Share> shares, OptionCard option) {
    return shares.getOrDefault(option.id(), GroupCard.Share.NONE);
  }
}
