package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.person.NameCursor;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** Lists communities, those that the viewer may know of. */
@Stateless
public class CommunityList {

  private static final String CARD =
      "select new org.parvis.community.CommunityCard(m.id, a.slug, m.name, m.nameKey, a.hue, m.kind,"
          + " m.openness, m.purpose, m.officialAt, a.archivedAt, m.pilot)"
          + " from Community m join m.audience a where";

  @PersistenceContext private EntityManager em;

  /** One of them, if the viewer knows of it. */
  public Optional<CommunityCard> card(Viewer viewer, long id) {
    return whole(
            viewer, cards(viewer, Known.OF + " and m.id = :id", Map.of("id", id)).getResultList())
        .stream()
        .findFirst();
  }

  /** Those of these that the viewer may know of. */
  public List<CommunityCard> some(Viewer viewer, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : whole(
            viewer,
            cards(
                    viewer,
                    Known.LISTED + " and m.id in :ids order by m.nameKey, m.id",
                    Map.of("ids", ids))
                .getResultList());
  }

  /** All that the viewer is in, by their names. */
  public List<CommunityCard> mine(Viewer viewer) {
    return whole(
        viewer,
        cards(
                viewer,
                " m.deletedAt is null and" + Known.INSIDE + " order by m.nameKey, m.id",
                Map.of())
            .getResultList());
  }

  /** Those that the viewer is invited to, by their names. */
  public List<CommunityCard> invitedTo(Viewer viewer) {
    return whole(
        viewer,
        cards(
                viewer,
                " m.deletedAt is null and exists (select i.personId from CommunityInvitation i"
                    + " where i.communityId = m.id and i.personId = :viewer)"
                    + " order by m.nameKey, m.id",
                Map.of())
            .getResultList());
  }

  /**
   * Those that are looked for, by their names, but for archived ones; if none is looked for in
   * particular, those that the viewer is not in.
   *
   * @param after {@link Page#next()} of the page before; null or nonsense for the first page
   */
  public Page<CommunityCard> page(Viewer viewer, CommunityFilter filter, String after, int size) {
    NameCursor cursor = NameCursor.parse(after);
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder jpql = new StringBuilder(Known.LISTED);
    jpql.append(" and a.archivedAt is null");
    jpql.append(" and m.nameKey >= :nameKey and (m.nameKey > :nameKey or m.id > :after)");
    values.put("nameKey", cursor.nameKey());
    values.put("after", cursor.id());
    if (filter.isEmpty()) {
      jpql.append(" and not").append(Known.INSIDE);
    }
    for (String word : filter.words()) {
      String name = "word" + values.size();
      jpql.append(" and m.nameWords like :").append(name);
      values.put(name, "% " + word + "%");
    }
    filter.kindOf().ifPresent(kind -> narrow(jpql, values, "kind", kind));
    filter.opennessOf().ifPresent(openness -> narrow(jpql, values, "openness", openness));
    if (!filter.tagKey().isEmpty()) {
      jpql.append(
          " and exists (select t.tagKey from CommunityTag t"
              + " where t.communityId = m.id and t.tagKey = :tag)");
      values.put("tag", filter.tagKey());
    }
    List<CommunityCard> found =
        cards(viewer, jpql + " order by m.nameKey, m.id", values)
            .setMaxResults(size + 1)
            .getResultList();
    Page<CommunityCard> page = Page.cut(found, size, CommunityCard::cursor);
    return new Page<>(whole(viewer, page.rows()), page.next());
  }

  private static void narrow(
      StringBuilder jpql, Map<String, Object> values, String field, Object value) {
    jpql.append(" and m.").append(field).append(" = :").append(field);
    values.put(field, value);
  }

  private TypedQuery<CommunityCard> cards(
      Viewer viewer, String condition, Map<String, Object> values) {
    TypedQuery<CommunityCard> query =
        em.createQuery(CARD + condition, CommunityCard.class).setParameter("viewer", viewer.id());
    values.forEach(query::setParameter);
    return query;
  }

  /** With how many are in each, whether the viewer is, and its tags: three queries for all. */
  private List<CommunityCard> whole(Viewer viewer, List<CommunityCard> cards) {
    if (cards.isEmpty()) {
      return cards;
    }
    List<Long> ids = cards.stream().map(CommunityCard::id).toList();
    Map<Long, Long> members =
        em.createQuery(
                "select g.audienceId, count(p.id) from Grant g, Person p where g.audienceId in :ids"
                    + " and p.id = g.personId and p.status = :active group by g.audienceId",
                Object[].class)
            .setParameter("ids", ids)
            .setParameter("active", Status.ACTIVE)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    Set<Long> inside =
        Set.copyOf(
            em.createQuery(
                    "select g.audienceId from Grant g where g.personId = :viewer"
                        + " and g.audienceId in :ids",
                    Long.class)
                .setParameter("viewer", viewer.id())
                .setParameter("ids", ids)
                .getResultList());
    Map<Long, List<String>> tags =
        em.createQuery(
                "select t.communityId, t.tag from CommunityTag t where t.communityId in :ids"
                    + " order by t.place",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (Long) row[0],
                    Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    return cards.stream()
        .map(
            card ->
                card.with(
                    members.getOrDefault(card.id(), 0L),
                    inside.contains(card.id()),
                    tags.getOrDefault(card.id(), List.of())))
        .toList();
  }
}
