package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** What becomes of lists of guests, for who brought them and for the animators. */
@Stateless
public class GuestReports {

  private static final String OURS =
      " m.id = l.communityId and"
          + Known.INVITING
          + " and (l.broughtBy = :viewer or exists (select a.personId from Grant a"
          + " where a.audienceId = l.communityId and a.personId = :viewer"
          + " and a.role <> org.parvis.audience.Standing.MEMBER))";

  private static final String CARD =
      "select new org.parvis.community.GuestListCard(l.id, l.communityId, l.source, l.sourceValue,"
          + " l.state, q.name, l.broughtAt) from GuestList l, Person q, Community m"
          + " where q.id = l.broughtBy and"
          + OURS;

  @PersistenceContext private EntityManager em;

  public Optional<GuestListCard> card(Viewer viewer, long listId) {
    return em.createQuery(CARD + " and l.id = :list", GuestListCard.class)
        .setParameter("viewer", viewer.id())
        .setParameter("list", listId)
        .getResultStream()
        .findFirst()
        .map(card -> card.with(counts(listId)));
  }

  /** Those of a community that were brought last. */
  public List<GuestListCard> latest(Viewer viewer, long id, int most) {
    return em.createQuery(
            CARD + " and l.communityId = :id order by l.broughtAt desc, l.id desc",
            GuestListCard.class)
        .setParameter("viewer", viewer.id())
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultStream()
        .map(card -> card.with(counts(card.id())))
        .toList();
  }

  /**
   * Lines of a list in their order.
   *
   * @param state null for all
   * @param after the line after which to begin, 0 for the first
   */
  public Page<Guest> lines(Viewer viewer, long listId, GuestState state, int after, int size) {
    TypedQuery<Guest> query =
        em.createQuery(
                "select new org.parvis.community.Guest(w.line, w.typed, w.state, p.id, p.slug,"
                    + " p.name, p.portrait, p.jobTitle, p.department)"
                    + " from GuestLine w left join Person p on p.id = w.personId"
                    + " where w.listId = :list and w.line > :after"
                    + (state == null ? "" : " and w.state = :state")
                    + " and exists (select l.id from GuestList l, Community m"
                    + " where l.id = w.listId and"
                    + OURS
                    + ") order by w.line",
                Guest.class)
            .setParameter("viewer", viewer.id())
            .setParameter("list", listId)
            .setParameter("after", after);
    if (state != null) {
      query.setParameter("state", state);
    }
    return Page.cut(
        query.setMaxResults(size + 1).getResultList(), size, line -> Integer.toString(line.line()));
  }

  private Map<GuestState, Long> counts(long listId) {
    Map<GuestState, Long> counts = new EnumMap<>(GuestState.class);
    em.createQuery(
            "select w.state, count(w.line) from GuestLine w where w.listId = :list"
                + " group by w.state",
            Object[].class)
        .setParameter("list", listId)
        .getResultStream()
        .forEach(row -> counts.put((GuestState) row[0], ((Number) row[1]).longValue()));
    return counts;
  }
}
