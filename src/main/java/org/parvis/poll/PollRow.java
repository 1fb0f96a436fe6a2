package org.parvis.poll;

import java.time.Instant;
import org.parvis.storage.Row;

/**
 * One answer on offer, or a question that has none, with the question and the poll that it is of,
 * for one label and one viewer.
 *
 * @param contentId the label
 * @param outcome null until it is counted
 * @param voted whether the viewer took part
 * @param said what they answered in words, openly; null for nothing
 * @param optionId null where the question offers nothing
 * @param place of the answer among what the viewer chose, 0 if they did not
 */
record PollRow(
    long contentId,
    long pollId,
    String title,
    long authorId,
    Poll.Secrecy secrecy,
    Poll.Results results,
    Poll.Breakdown breakdown,
    Poll.Additions additions,
    Poll.Ordering ordering,
    Instant closesAt,
    Instant closedAt,
    Poll.Outcome outcome,
    long voters,
    String decision,
    boolean voted,
    long questionId,
    PollQuestion.Kind kind,
    String question,
    int most,
    String said,
    Long optionId,
    String option,
    long votes,
    long points,
    int place) {

  /**
   * Over {@code content c, poll p, poll_question q, poll_option o}, and what the viewer did: {@code
   * poll_voter w, poll_text t, poll_vote v}.
   */
  static final String COLUMNS =
      "c.id, p.id, c.title, c.author_id, p.secrecy, p.results, p.breakdown, p.additions,"
          + " p.ordering, p.closes_at, p.closed_at, p.outcome, p.voters, p.decision, w.person_id,"
          + " q.id, q.kind, q.text, q.most, t.text, o.id, o.text, o.votes, o.points, v.place,"
          + " q.place, o.place";

  /** By label, question and answer: {@code c.id, q.place, o.place, o.id}. */
  static final Integer[] ORDER = {0, 25, 26, 20};

  static PollRow of(Row row) {
    boolean offered = !row.isNull(20);
    return new PollRow(
        row.number(0),
        row.number(1),
        row.text(2),
        row.number(3),
        Poll.Secrecy.valueOf(row.text(4)),
        Poll.Results.valueOf(row.text(5)),
        Poll.Breakdown.valueOf(row.text(6)),
        Poll.Additions.valueOf(row.text(7)),
        Poll.Ordering.valueOf(row.text(8)),
        row.instant(9),
        row.instant(10),
        row.isNull(11) ? null : Poll.Outcome.valueOf(row.text(11)),
        row.number(12),
        row.text(13),
        !row.isNull(14),
        row.number(15),
        PollQuestion.Kind.valueOf(row.text(16)),
        row.text(17),
        (int) row.number(18),
        row.text(19),
        row.numberOrNull(20),
        row.text(21),
        offered ? row.number(22) : 0,
        offered ? row.number(23) : 0,
        row.isNull(24) ? 0 : (int) row.number(24));
  }

  boolean isOffered() {
    return optionId != null;
  }

  /** What the answer weighs against the others of its question. */
  long weight() {
    return kind == PollQuestion.Kind.RANKED ? points : votes;
  }
}
