package org.parvis.moderation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Audience;
import org.parvis.content.Turn;
import org.parvis.content.Withholding;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/** Reports things, and tells who reported them what has become of it. */
@Stateless
public class Reports {

  public static final int LONGEST_WORD = 500;

  static final String FIELD = "moderation.report.word";

  private static final String MINE =
      "select new org.parvis.moderation.MyReport(m.id, m.contentId, m.commentId, r.reason, r.word,"
          + " r.reportedAt, m.state, m.word, m.decidedAt) from Report r, Matter m"
          + " where r.reporterId = :viewer and m.id = r.matterId"
          + " and (r.reportedAt < :at or r.reportedAt = :at and m.id < :id)"
          + " order by r.reportedAt desc, m.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private Things things;
  @Inject private Matters matters;
  @Inject private Withholding withholding;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * What is about to be reported, by someone who sees it and did not write it.
   *
   * @throws NotFound for anyone else
   */
  public Reported about(Viewer viewer, Thing thing) {
    Things.Standing standing = others(viewer, thing);
    List<MyReport> before =
        em.createQuery(
                "select new org.parvis.moderation.MyReport(m.id, m.contentId, m.commentId,"
                    + " r.reason, r.word, r.reportedAt, m.state, m.word, m.decidedAt)"
                    + " from Report r, Matter m where r.reporterId = :viewer"
                    + " and m.id = r.matterId and m.thing = :thing",
                MyReport.class)
            .setParameter("viewer", viewer.id())
            .setParameter("thing", thing.toString())
            .getResultList();
    return new Reported(
        thing,
        standing.contentId(),
        standing.audienceId(),
        standing.authorId(),
        standing.words(),
        before.isEmpty() ? null : before.get(0),
        withholding.decides(viewer, standing.audienceId(), standing.authorId()),
        deciders(standing));
  }

  /**
   * Reports it, once for each person: again, it says something else.
   *
   * @param typedWord what one says with it; needed for {@link Reason#OTHER}
   * @throws NotFound for what the viewer does not see, or wrote
   * @throws AlreadyDecided if someone has decided about their report, and it is as it was
   */
  public void report(Viewer viewer, Thing thing, Reason reason, String typedWord) {
    String word =
        reason == Reason.OTHER
            ? Text.required(typedWord, LONGEST_WORD, FIELD)
            : Text.optional(typedWord, LONGEST_WORD, FIELD);
    turn.of(viewer, others(viewer, thing).authorId());
    Things.Standing standing = others(viewer, thing);
    Matter matter = matters.of(standing);
    if (matter.id() == null) {
      matter.stir(State.REPORTED, clock.instant());
      em.persist(matter);
      em.flush();
      matters.refer(matter, standing.audienceId());
    }
    Report.Key key = new Report.Key(matter.id(), viewer.id());
    Report report =
        Optional.ofNullable(em.find(Report.class, key)).orElseGet(() -> first(matter, key));
    if (matter.state() != State.REPORTED) {
      reopen(matter, standing, report);
    }
    report.say(reason, word, clock.instant());
    if (!em.contains(report)) {
      em.persist(report);
    }
    matters.changed(thing);
  }

  private Report first(Matter matter, Report.Key key) {
    matter.count();
    matter.stir(matter.state(), clock.instant());
    return new Report(key);
  }

  /** Who has reported it before is not heard twice about the same. */
  private void reopen(Matter matter, Things.Standing standing, Report report) {
    boolean unchanged =
        standing.changedAt() == null
            || matter.decidedAt() == null
            || standing.changedAt().isBefore(matter.decidedAt());
    if (em.contains(report) && matter.decidedAt() != null && unchanged) {
      throw new AlreadyDecided();
    }
    matter.stir(State.REPORTED, clock.instant());
    matters.refer(matter, standing.audienceId());
  }

  /** What the viewer has reported, the latest first, and what became of it. */
  public Page<MyReport> mine(Viewer viewer, Cursor before, int size) {
    return Page.cut(
        em.createQuery(MINE, MyReport.class)
            .setParameter("viewer", viewer.id())
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        MyReport::cursor);
  }

  private Things.Standing others(Viewer viewer, Thing thing) {
    Things.Standing standing = things.seen(viewer, thing);
    if (viewer.is(standing.authorId())) {
      throw new NotFound();
    }
    return standing;
  }

  /** How many may decide about it: who makes the place live, and did not write it. */
  private Deciders deciders(Things.Standing standing) {
    boolean company = standing.audienceId() == Audience.COMPANY;
    long animating =
        company
            ? 0
            : em.createQuery(
                    "select count(p.id) from Grant g, Person p where g.audienceId = :audience"
                        + " and g.role <> org.parvis.audience.Standing.MEMBER and p.id = g.personId"
                        + " and p.id <> :author and p.status = org.parvis.person.Status.ACTIVE",
                    Long.class)
                .setParameter("audience", standing.audienceId())
                .setParameter("author", standing.authorId())
                .getSingleResult();
    Audience audience = em.find(Audience.class, standing.audienceId());
    return new Deciders(animating, audience.isForEveryone());
  }
}
