package org.parvis.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;

/** The rows of one card of {@link PollPart}, made into that card. */
final class PollRows {

  private final Row first;
  private final boolean told;
  private final boolean over;

  private PollRows(Row first, Instant now) {
    this.first = first;
    over = !first.isNull(10) || !first.instant(9).isAfter(now);
    told = isTold();
  }

  static PollCard card(Viewer viewer, List<Row> rows, Instant now) {
    return new PollRows(rows.get(0), now).card(rows, viewer);
  }

  /** What is counted in secret is told once it is counted; else as its author wished. */
  private boolean isTold() {
    boolean counted = !first.isNull(10);
    if (isSecret()) {
      return counted && Poll.Outcome.COUNTED.name().equals(first.text(11));
    }
    return switch (Poll.Results.valueOf(first.text(5))) {
      case ALWAYS -> true;
      case VOTED -> over || hasVoted();
      case CLOSED -> over;
    };
  }

  private boolean isSecret() {
    return Poll.Secrecy.SECRET.name().equals(first.text(4));
  }

  private boolean hasVoted() {
    return !first.isNull(14);
  }

  private PollCard card(List<Row> rows, Viewer viewer) {
    Map<Long, List<Row>> questions = new LinkedHashMap<>();
    rows.forEach(
        row -> questions.computeIfAbsent(row.number(15), id -> new ArrayList<>()).add(row));
    return new PollCard(
        first.number(0),
        first.number(1),
        first.text(2),
        viewer.is(first.number(3)),
        Poll.Secrecy.valueOf(first.text(4)),
        Poll.Results.valueOf(first.text(5)),
        Poll.Breakdown.valueOf(first.text(6)),
        first.instant(9),
        over,
        !first.isNull(10),
        told,
        first.isNull(11) ? null : Poll.Outcome.valueOf(first.text(11)),
        first.number(12),
        first.text(13),
        hasVoted(),
        questions.values().stream().map(some -> question(some, viewer)).toList());
  }

  private QuestionCard question(List<Row> rows, Viewer viewer) {
    Row row = rows.get(0);
    PollQuestion.Kind kind = PollQuestion.Kind.valueOf(row.text(16));
    List<Row> offered = rows.stream().filter(it -> !it.isNull(19)).toList();
    return new QuestionCard(
        row.number(15),
        kind,
        row.text(17),
        (int) row.number(18),
        isAddable(kind, offered.size()),
        told && kind == PollQuestion.Kind.SCALE ? mean(offered) : null,
        row.text(24),
        shuffled(options(offered, kind), viewer, row.number(15)));
  }

  private boolean isAddable(PollQuestion.Kind kind, int offered) {
    return !over
        && Poll.Additions.ANYONE.name().equals(first.text(7))
        && kind.isOpenToAdditions()
        && offered < QuestionDraft.MOST;
  }

  private List<OptionCard> options(List<Row> offered, PollQuestion.Kind kind) {
    int weighed = kind == PollQuestion.Kind.RANKED ? 22 : 21;
    long most = offered.stream().mapToLong(row -> row.number(weighed)).max().orElse(0);
    long whole =
        kind == PollQuestion.Kind.RANKED
            ? offered.stream().mapToLong(row -> row.number(weighed)).sum()
            : first.number(12);
    return offered.stream()
        .map(
            row -> {
              long weight = row.number(weighed);
              return new OptionCard(
                  row.number(19),
                  row.text(20),
                  row.isNull(23) ? 0 : (int) row.number(23),
                  told ? row.number(21) : null,
                  told ? OptionCard.percent(weight, whole) : null,
                  told && weight > 0 && weight == most);
            })
        .toList();
  }

  private static Double mean(List<Row> offered) {
    long all = offered.stream().mapToLong(row -> row.number(21)).sum();
    long sum =
        offered.stream().mapToLong(row -> row.number(21) * Long.parseLong(row.text(20))).sum();
    return all == 0 ? null : (double) sum / all;
  }

  /**
   * For each reader in an order of their own, which stays the same; of a result, as it was typed.
   */
  private List<OptionCard> shuffled(List<OptionCard> options, Viewer viewer, long questionId) {
    if (over || !Poll.Ordering.RANDOM.name().equals(first.text(8))) {
      return options;
    }
    List<OptionCard> mixed = new ArrayList<>(options);
    Collections.shuffle(mixed, new Random(viewer.id() * 31 + questionId));
    return mixed;
  }
}
