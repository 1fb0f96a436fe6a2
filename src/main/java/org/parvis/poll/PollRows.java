package org.parvis.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.parvis.person.Viewer;

/** The rows of one card of {@link PollPart}, made into that card. */
final class PollRows {

  private final List<PollRow> rows;
  private final PollRow poll;
  private final Viewer viewer;
  private final boolean over;
  private final boolean told;

  private PollRows(Viewer viewer, List<PollRow> rows, Instant now) {
    this.viewer = viewer;
    this.rows = rows;
    poll = rows.get(0);
    over = isCounted() || !poll.closesAt().isAfter(now);
    told = isTold();
  }

  static PollCard card(Viewer viewer, List<PollRow> rows, Instant now) {
    return new PollRows(viewer, rows, now).card();
  }

  /** What is counted in secret is told once it is counted; else as its author wished. */
  private boolean isTold() {
    if (poll.secrecy() == Poll.Secrecy.SECRET) {
      return isCounted() && poll.outcome() == Poll.Outcome.COUNTED;
    }
    return switch (poll.results()) {
      case ALWAYS -> true;
      case VOTED -> over || poll.voted();
      case CLOSED -> over;
    };
  }

  private boolean isCounted() {
    return poll.closedAt() != null;
  }

  private PollCard card() {
    Map<Long, List<PollRow>> questions =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    PollRow::questionId, LinkedHashMap::new, Collectors.toList()));
    return new PollCard(
        poll.contentId(),
        poll.pollId(),
        poll.title(),
        viewer.is(poll.authorId()),
        poll.secrecy(),
        poll.results(),
        poll.breakdown(),
        poll.closesAt(),
        over,
        isCounted(),
        told,
        poll.outcome(),
        poll.voters(),
        poll.decision(),
        poll.voted(),
        questions.values().stream().map(this::question).toList());
  }

  private QuestionCard question(List<PollRow> some) {
    PollRow asked = some.get(0);
    List<PollRow> offered = some.stream().filter(PollRow::isOffered).toList();
    return new QuestionCard(
        asked.questionId(),
        asked.kind(),
        asked.question(),
        asked.most(),
        isAddable(asked.kind(), offered.size()),
        told && asked.kind() == PollQuestion.Kind.SCALE ? mean(offered) : null,
        asked.said(),
        shuffled(options(offered, asked.kind()), asked.questionId()));
  }

  private boolean isAddable(PollQuestion.Kind kind, int offered) {
    return !over
        && poll.additions() == Poll.Additions.ANYONE
        && kind.isOpenToAdditions()
        && offered < QuestionDraft.MOST;
  }

  private List<OptionCard> options(List<PollRow> offered, PollQuestion.Kind kind) {
    long most = offered.stream().mapToLong(PollRow::weight).max().orElse(0);
    long whole =
        kind == PollQuestion.Kind.RANKED
            ? offered.stream().mapToLong(PollRow::weight).sum()
            : poll.voters();
    return offered.stream().map(row -> option(row, whole, most)).toList();
  }

  private OptionCard option(PollRow row, long whole, long most) {
    return new OptionCard(
        row.optionId(),
        row.option(),
        row.place(),
        told ? row.votes() : null,
        told ? OptionCard.percent(row.weight(), whole) : null,
        told && row.weight() > 0 && row.weight() == most);
  }

  private static Double mean(List<PollRow> offered) {
    long all = offered.stream().mapToLong(PollRow::votes).sum();
    long sum = offered.stream().mapToLong(row -> row.votes() * Long.parseLong(row.option())).sum();
    return all == 0 ? null : (double) sum / all;
  }

  /**
   * For each reader in an order of their own, which stays the same; of a result, as it was typed.
   */
  private List<OptionCard> shuffled(List<OptionCard> options, long questionId) {
    if (over || poll.ordering() != Poll.Ordering.RANDOM) {
      return options;
    }
    List<OptionCard> mixed = new ArrayList<>(options);
    Collections.shuffle(mixed, new Random(viewer.id() * 31 + questionId));
    return mixed;
  }
}
