package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.person.NameCursor;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** Lists communities, those that the viewer may know of. */
@Stateless
public class CommunityList {

  private static final String CARD =
      "select new org.parvis.community.CommunityCard(m.id, a.slug, m.name, m.nameKey, a.hue, m.kind,"
          + " m.openness, m.purpose, m.officialAt, a.archivedAt, m.pilot, own.role, guest.invitedAt)"
          + Known.WITH_VIEWER
          + " where";
  private static final String MINE = " (m.deletedAt is null and own.personId is not null)";
  private static final String INVITED = " (m.deletedAt is null and guest.personId is not null)";
  private static final String SUGGESTED =
      " (m.id in :hinted and a.archivedAt is null and"
          + " m.openness <> org.parvis.community.Openness.PRIVATE and"
          + Known.LISTED
          + " and not exists (select d.personId from Dismissal d"
          + " where d.communityId = m.id and d.personId = :viewer))";
  private static final String BY_NAME = " order by m.nameKey, m.id";
  private static final CommunityFilter ALL = new CommunityFilter(null, null, null, null);

  @PersistenceContext private EntityManager em;

  /** One of them, if the viewer knows of it. */
  public Optional<CommunityCard> card(Viewer viewer, long id) {
    return whole(cards(viewer, Known.OF + " and m.id = :id", Map.of("id", id)).getResultList())
        .stream()
        .findFirst();
  }

  /**
   * Those that are looked for, by their names, but for archived ones; if none is looked for in
   * particular, those that the viewer is not in.
   *
   * @param after {@link Page#next()} of the page before; null or nonsense for the first page
   */
  public Page<CommunityCard> page(Viewer viewer, CommunityFilter filter, String after, int size) {
    return whole(bare(viewer, filter, after, size, Set.of()));
  }

  /**
   * The next ones of {@link #front}, if none is looked for in particular.
   *
   * @param most so many suggestions stand above
   */
  public Page<CommunityCard> others(
      Viewer viewer, List<Hint> hints, int most, String after, int size) {
    List<CommunityCard> known =
        hints.isEmpty() ? List.of() : cards(viewer, SUGGESTED, ids(hints)).getResultList();
    return whole(bare(viewer, ALL, after, size, above(known, hints, most)));
  }

  /** This card with how many are in it, and its tags. */
  public CommunityCard whole(CommunityCard bare) {
    return whole(List.of(bare)).get(0);
  }

  private Page<CommunityCard> whole(Page<CommunityCard> page) {
    return new Page<>(whole(page.rows()), page.next());
  }

  /**
   * All that the viewer is in or invited to, what could be of interest to them, and the first of
   * those that are not suggested above: four queries for all of it.
   *
   * @param most so many suggestions
   */
  public CommunityFront front(Viewer viewer, List<Hint> hints, int most, int size) {
    List<CommunityCard> known =
        cards(viewer, " (" + MINE + " or" + INVITED + hinted(hints) + ")" + BY_NAME, ids(hints))
            .getResultList();
    Page<CommunityCard> page = bare(viewer, ALL, null, size, above(known, hints, most));
    Map<Long, CommunityCard> whole =
        whole(Stream.concat(known.stream(), page.rows().stream()).distinct().toList()).stream()
            .collect(
                Collectors.toMap(
                    CommunityCard::id, card -> card, (one, other) -> one, LinkedHashMap::new));
    List<CommunityCard> mine = known.stream().filter(CommunityCard::inside).toList();
    List<CommunityCard> invitations =
        known.stream().filter(card -> card.invited() && !card.inside()).toList();
    return new CommunityFront(
        named(whole, mine),
        named(whole, invitations),
        suggestions(whole, hints, most),
        new Page<>(named(whole, page.rows()), page.next()));
  }

  private static String hinted(List<Hint> hints) {
    return hints.isEmpty() ? "" : " or" + SUGGESTED;
  }

  /** Those that are suggested. */
  private static Set<Long> above(List<CommunityCard> known, List<Hint> hints, int most) {
    Map<Long, CommunityCard> cards =
        known.stream().collect(Collectors.toMap(CommunityCard::id, card -> card));
    return suggestions(cards, hints, most).stream()
        .map(it -> it.card().id())
        .collect(Collectors.toSet());
  }

  private static Map<String, Object> ids(List<Hint> hints) {
    return hints.isEmpty()
        ? Map.of()
        : Map.of("hinted", hints.stream().map(Hint::communityId).toList());
  }

  private static List<Suggestion> suggestions(
      Map<Long, CommunityCard> whole, List<Hint> hints, int most) {
    return hints.stream()
        .filter(hint -> whole.containsKey(hint.communityId()))
        .map(hint -> new Suggestion(whole.get(hint.communityId()), hint))
        .filter(it -> !it.card().inside() && !it.card().invited())
        .limit(most)
        .toList();
  }

  private static List<CommunityCard> named(
      Map<Long, CommunityCard> whole, List<CommunityCard> bare) {
    return bare.stream().map(card -> whole.get(card.id())).filter(Objects::nonNull).toList();
  }

  private Page<CommunityCard> bare(
      Viewer viewer, CommunityFilter filter, String after, int size, Set<Long> above) {
    NameCursor cursor = NameCursor.parse(after);
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder jpql = new StringBuilder(Known.LISTED);
    jpql.append(" and a.archivedAt is null");
    jpql.append(" and m.nameKey >= :nameKey and (m.nameKey > :nameKey or m.id > :after)");
    values.put("nameKey", cursor.nameKey());
    values.put("after", cursor.id());
    if (filter.isEmpty()) {
      jpql.append(" and own.personId is null");
    }
    if (!above.isEmpty()) {
      jpql.append(" and m.id not in :above");
      values.put("above", above);
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
        cards(viewer, jpql + BY_NAME, values).setMaxResults(size + 1).getResultList();
    return Page.cut(found, size, CommunityCard::cursor);
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

  /** With how many are in each, and its tags: two queries for all. */
  private List<CommunityCard> whole(List<CommunityCard> cards) {
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
                    members.getOrDefault(card.id(), 0L), tags.getOrDefault(card.id(), List.of())))
        .toList();
  }
}
