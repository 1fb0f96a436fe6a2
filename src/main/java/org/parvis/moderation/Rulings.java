package org.parvis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.parvis.activity.Verb;
import org.parvis.audience.Door;
import org.parvis.content.HeldRemark;
import org.parvis.content.Ruling;
import org.parvis.content.Withheld;
import org.parvis.content.Withholdable;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** What was decided about what someone wrote or reported, as they may know it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rulings {

  private static final int LONGEST = 160;
  private static final String DECIDED =
      "select m.contentId, m.commentId, m.authorId, m.state, m.word, m.decidedAt, r.reportedAt,"
          + " c.withheld, c.title, substring(c.text, 1, 400)"
          + Queue.FROM
          + " left join Report r on (r.matterId = m.id and r.reporterId = :viewer)"
          + " where m.contentId in :ids and m.decidedAt is not null"
          + " and (m.authorId = :viewer or r.reportedAt is not null)"
          + " and (c.deletedAt is null or m.commentId is null and c.withheld in :held)"
          + " and"
          + Door.HELD;

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<Withholdable> rooms;

  /**
   * A matter, and what the viewer has to do with it.
   *
   * @param withheld whether nobody sees what it is about
   * @param about what it is about, in short
   */
  private record Row(
      Long contentId,
      Long commentId,
      boolean own,
      State state,
      String word,
      Instant decidedAt,
      Instant reportedAt,
      boolean withheld,
      String about) {

    Stream<Ruling> rulings() {
      return own ? toAuthor() : toReporter();
    }

    /** What was reported and kept is nothing that its author is told. */
    private Stream<Ruling> toAuthor() {
      if (!withheld) {
        return Stream.of(Verb.SHOWN, Verb.APPROVED).map(verb -> ruling(verb, about));
      }
      return switch (state) {
        case HIDDEN, AMENDED -> Stream.of(ruling(Verb.HIDDEN, word));
        case DECLINED -> Stream.of(ruling(Verb.DECLINED, word));
        default -> Stream.empty();
      };
    }

    private Stream<Ruling> toReporter() {
      if (withheld && (state == State.HIDDEN || state == State.AMENDED)) {
        return Stream.of(ruling(Verb.UPHELD, word));
      }
      boolean answered = state == State.KEPT && decidedAt.isAfter(reportedAt);
      return !withheld && answered
          ? Stream.of(ruling(Verb.KEPT, word == null ? about : word))
          : Stream.empty();
    }

    private Ruling ruling(Verb verb, String words) {
      return new Ruling(contentId, commentId, verb, words);
    }
  }

  List<Ruling> of(Viewer viewer, Collection<Long> contentIds) {
    List<Object[]> found =
        em.createQuery(DECIDED, Object[].class)
            .setParameter("viewer", viewer.id())
            .setParameter("ids", contentIds)
            .setParameter("held", List.of(Withheld.HIDDEN, Withheld.WAITING, Withheld.DECLINED))
            .getResultList();
    Map<Long, HeldRemark> remarks = new HashMap<>();
    List<Long> ids = found.stream().map(row -> (Long) row[1]).filter(Objects::nonNull).toList();
    rooms.forEach(room -> remarks.putAll(room.all(ids)));
    return found.stream()
        .filter(row -> row[1] == null || remarks.containsKey((Long) row[1]))
        .flatMap(row -> row(viewer, row, remarks.get((Long) row[1])).rulings())
        .toList();
  }

  private static Row row(Viewer viewer, Object[] row, HeldRemark remark) {
    String title = (String) row[8];
    String words = title == null ? (String) row[9] : title;
    return new Row(
        (Long) row[0],
        (Long) row[1],
        viewer.is((Long) row[2]),
        (State) row[3],
        (String) row[4],
        (Instant) row[5],
        (Instant) row[6],
        remark == null ? row[7] != null : remark.isWithheld(),
        Text.excerpt(remark == null ? words : remark.words(), LONGEST));
  }
}
