package org.parvis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.audience.Standing;
import org.parvis.content.Docket;
import org.parvis.content.Pending;
import org.parvis.content.Ruling;
import org.parvis.content.Withheld;
import org.parvis.person.Role;
import org.parvis.person.Status;
import org.parvis.person.Viewer;

/** Says what waits for whom, and what was decided, to rooms that know no more of it. */
@ApplicationScoped
@Transactional
public class MatterDocket implements Docket {

  private static final String DECIDERS =
      "select p.id from Person p, Matter m, Content c, Audience a where m.thing = :thing"
          + " and c.id = m.contentId and a.id = c.audienceId and p.status = :active"
          + " and m.state in :pending and p.id <> m.authorId"
          + " and not exists (select r.reporterId from Report r"
          + " where r.matterId = m.id and r.reporterId = p.id)"
          + " and (exists (select g.personId from Grant g where g.audienceId = a.id"
          + " and g.personId = p.id and g.role <> :member)"
          + " or p.role = :administrator and a.kind <> :granted and m.state in :reported)";
  private static final String PLACES =
      "select a.id, a.slug, a.name, a.hue, a.kind, a.archivedAt, g.role from Audience a"
          + " left join Grant g on (g.audienceId = a.id and g.personId = :viewer)"
          + " where a.id in :places";
  private static final String COUNTS =
      "select c.audienceId, m.state, count(m.id)"
          + Queue.FROM
          + Queue.STANDING
          + Queue.OTHERS
          + " and c.audienceId in :places group by c.audienceId, m.state";

  @PersistenceContext private EntityManager em;
  @Inject private Rulings rulings;

  @Override
  public Set<Long> deciders(long contentId, Long commentId) {
    Thing thing = commentId == null ? Thing.post(contentId) : Thing.remark(commentId);
    return new HashSet<>(
        em.createQuery(DECIDERS, Long.class)
            .setParameter("thing", thing.toString())
            .setParameter("active", Status.ACTIVE)
            .setParameter("pending", State.PENDING)
            .setParameter("reported", List.of(State.REPORTED, State.AMENDED))
            .setParameter("member", Standing.MEMBER)
            .setParameter("administrator", Role.ADMINISTRATOR)
            .setParameter("granted", Audience.Kind.GRANTED)
            .getResultList());
  }

  @Override
  public Map<Long, Pending> pending(Viewer viewer, Collection<Long> places) {
    if (places.isEmpty()) {
      return Map.of();
    }
    Map<Long, Map<State, Long>> counts = counts(viewer, places);
    Map<Long, Pending> pending = new HashMap<>();
    em.createQuery(PLACES, Object[].class)
        .setParameter("places", places)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .map(row -> pending(viewer, row, counts.getOrDefault((Long) row[0], Map.of())))
        .filter(one -> !one.isNothing())
        .forEach(one -> pending.put(one.place().id(), one));
    return pending;
  }

  private static Pending pending(Viewer viewer, Object[] row, Map<State, Long> counts) {
    Place place =
        new Place(
            (Long) row[0],
            (String) row[1],
            (String) row[2],
            (Integer) row[3],
            (Audience.Kind) row[4],
            row[5]);
    boolean animating = row[6] != null && ((Standing) row[6]).isAnimating();
    boolean deciding = animating || viewer.isAdministrator() && place.forEveryone();
    long reports =
        Stream.of(State.REPORTED, State.AMENDED).mapToLong(it -> counts.getOrDefault(it, 0L)).sum();
    return new Pending(
        place,
        animating,
        deciding ? reports : 0,
        animating ? counts.getOrDefault(State.WAITING, 0L) : 0);
  }

  private Map<Long, Map<State, Long>> counts(Viewer viewer, Collection<Long> places) {
    Map<Long, Map<State, Long>> counts = new HashMap<>();
    em.createQuery(COUNTS, Object[].class)
        .setParameter("states", State.PENDING)
        .setParameter("dropped", Withheld.DROPPED)
        .setParameter("viewer", viewer.id())
        .setParameter("places", places)
        .getResultStream()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((Long) row[0], id -> new EnumMap<>(State.class))
                    .put((State) row[1], (Long) row[2]));
    return counts;
  }

  @Override
  public List<Ruling> rulings(Viewer viewer, Collection<Long> contentIds) {
    return contentIds.isEmpty() ? List.of() : rulings.of(viewer, contentIds);
  }
}
