package org.parvis.moderation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Audiences;
import org.parvis.content.HeldRemark;
import org.parvis.content.Withheld;
import org.parvis.content.Withholdable;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/**
 * What there is to decide about, and what was: for who makes a place live, and, where everyone
 * reads, for administrators. Nobody finds what they wrote themselves in it.
 */
@Stateless
public class Queue {

  /** So many of the reports of one page are read. */
  private static final int LINES = 500;

  static final String FROM = " from Matter m join Content c on c.id = m.contentId";
  static final String STANDING =
      " where m.state in :states and (c.deletedAt is null"
          + " or c.withheld is not null and c.withheld <> :dropped)";
  static final String OTHERS = " and m.authorId <> :viewer";
  private static final String IN_PLACE = " and c.audienceId = :audience";
  private static final String FOR_EVERYONE =
      " and exists (select o.id from Audience o where o.id = c.audienceId"
          + " and o.kind <> org.parvis.audience.Audience.Kind.GRANTED)";
  private static final String HEAD =
      "select new org.parvis.moderation.MatterHead(m.id, m.thing, m.contentId, m.commentId, m.state,"
          + " m.reports, m.stirredAt, m.decidedAt, m.word, c.audienceId, c.title, c.text,"
          + " c.publishedAt, a.id, a.slug, a.name, a.portrait, a.jobTitle, a.department, d.name)"
          + FROM
          + " join Person a on a.id = m.authorId left join Person d on d.id = m.decidedBy"
          + STANDING
          + OTHERS;
  private static final String OLDER =
      " and m.stirredAt <= :at and (m.stirredAt < :at or m.id < :id)"
          + " order by m.stirredAt desc, m.id desc";
  private static final String COUNT = "select count(m.id)" + FROM + STANDING;

  /** A report waits for someone other than its author, where there is nobody. */
  private static final String ALONE =
      " and m.authorId = :viewer and exists (select o.id from Audience o where o.id = c.audienceId"
          + " and o.kind = org.parvis.audience.Audience.Kind.GRANTED)"
          + " and not exists (select g.personId from Grant g, Person p"
          + " where g.audienceId = c.audienceId and g.role <> org.parvis.audience.Standing.MEMBER"
          + " and g.personId <> :viewer and p.id = g.personId"
          + " and p.status = org.parvis.person.Status.ACTIVE)";

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject @Any private Instance<Withholdable> rooms;

  /**
   * Of one place, what was stirred last first.
   *
   * @throws NotFound for who does not make it live
   */
  public Page<MatterCard> page(
      Viewer viewer, long audienceId, boolean pending, Cursor before, int size) {
    demand(viewer, audienceId);
    return page(
        em.createQuery(HEAD + IN_PLACE + OLDER, MatterHead.class)
            .setParameter("audience", audienceId)
            .setParameter("states", pending ? State.PENDING : State.DECIDED),
        viewer,
        before,
        size);
  }

  /**
   * Of all places where everyone reads: reports only, as first posts are the business of who makes
   * the place live.
   *
   * @throws NotFound for who is no administrator
   */
  public Page<MatterCard> pageForEveryone(Viewer viewer, boolean pending, Cursor before, int size) {
    demand(viewer);
    return page(
        em.createQuery(HEAD + FOR_EVERYONE + OLDER, MatterHead.class)
            .setParameter("states", reported(pending)),
        viewer,
        before,
        size);
  }

  /** How much the viewer is to decide about in this place; nothing for who does not. */
  public long count(Viewer viewer, long audienceId) {
    return audiences.animates(viewer, audienceId)
        ? number(COUNT + OTHERS + IN_PLACE, viewer, State.PENDING, audienceId)
        : 0;
  }

  /** The same where everyone reads, for administrators. */
  public long countForEveryone(Viewer viewer) {
    return viewer.isAdministrator()
        ? number(COUNT + OTHERS + FOR_EVERYONE, viewer, reported(true), null)
        : 0;
  }

  /** How much of the viewer's own waits for someone else to be named, as nobody else decides. */
  public long countAlone(Viewer viewer, long audienceId) {
    demand(viewer, audienceId);
    return number(COUNT + IN_PLACE + ALONE, viewer, State.PENDING, audienceId);
  }

  private long number(String query, Viewer viewer, Set<State> states, Long audienceId) {
    TypedQuery<Long> count =
        em.createQuery(query, Long.class)
            .setParameter("states", states)
            .setParameter("dropped", Withheld.DROPPED)
            .setParameter("viewer", viewer.id());
    if (audienceId != null) {
      count.setParameter("audience", audienceId);
    }
    return count.getSingleResult();
  }

  private Page<MatterCard> page(
      TypedQuery<MatterHead> query, Viewer viewer, Cursor before, int size) {
    Page<MatterHead> heads =
        Page.cut(
            query
                .setParameter("dropped", Withheld.DROPPED)
                .setParameter("viewer", viewer.id())
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(size + 1)
                .getResultList(),
            size,
            MatterHead::cursor);
    return new Page<>(cards(heads.rows()), heads.next());
  }

  private List<MatterCard> cards(List<MatterHead> heads) {
    Map<Long, HeldRemark> remarks = new HashMap<>();
    List<Long> ids = heads.stream().map(MatterHead::commentId).filter(Objects::nonNull).toList();
    rooms.forEach(room -> remarks.putAll(room.all(ids)));
    Map<Long, List<ReportLine>> lines = lines(heads);
    return heads.stream()
        .filter(head -> head.commentId() == null || remarks.containsKey(head.commentId()))
        .map(
            head ->
                MatterCard.of(
                    head,
                    head.commentId() == null ? head.words() : remarks.get(head.commentId()).words(),
                    lines.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private Map<Long, List<ReportLine>> lines(List<MatterHead> heads) {
    List<Long> reported =
        heads.stream().filter(head -> head.reports() > 0).map(MatterHead::id).toList();
    return reported.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select new org.parvis.moderation.ReportLine(r.matterId, r.reason, r.word,"
                    + " r.reportedAt) from Report r where r.matterId in :ids"
                    + " order by r.reportedAt desc",
                ReportLine.class)
            .setParameter("ids", reported)
            .setMaxResults(LINES)
            .getResultStream()
            .collect(Collectors.groupingBy(ReportLine::matterId));
  }

  private static Set<State> reported(boolean pending) {
    return State.PUBLIC.stream()
        .filter(state -> state.isPending() == pending)
        .collect(Collectors.toSet());
  }

  private void demand(Viewer viewer, long audienceId) {
    if (!audiences.animates(viewer, audienceId)) {
      throw new NotFound();
    }
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
