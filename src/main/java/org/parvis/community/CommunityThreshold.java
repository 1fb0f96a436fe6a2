package org.parvis.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.audience.Standing;
import org.parvis.audience.Terms;
import org.parvis.audience.Threshold;
import org.parvis.person.Status;
import org.parvis.person.Viewer;

/** Says who is invited to communities, and who asks to be let in. */
@ApplicationScoped
@Transactional
public class CommunityThreshold implements Threshold {

  private static final String TERMS =
      "select m.id, a.slug, m.name, a.hue, a.kind, a.archivedAt, mine.role, guest.invitedAt, asked.state"
          + " from Community m join m.audience a"
          + " left join Grant mine on (mine.audienceId = m.id and mine.personId = :viewer)"
          + " left join CommunityInvitation guest"
          + " on (guest.communityId = m.id and guest.personId = :viewer)"
          + " left join JoinRequest asked on (asked.communityId = m.id and asked.personId = :viewer)"
          + " where m.id in :ids and"
          + Known.OF;

  @PersistenceContext private EntityManager em;

  @Override
  public Map<Long, Terms> of(Viewer viewer, Collection<Long> places, Collection<Long> askers) {
    if (places.isEmpty()) {
      return Map.of();
    }
    Map<Long, Terms> terms = new HashMap<>();
    em.createQuery(TERMS, Object[].class)
        .setParameter("ids", places)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .forEach(row -> terms.put((Long) row[0], terms(row)));
    asking(terms, askers)
        .forEach((id, people) -> terms.computeIfPresent(id, (k, v) -> v.with(people)));
    return terms;
  }

  private static Terms terms(Object[] row) {
    Place place =
        new Place(
            (Long) row[0],
            (String) row[1],
            (String) row[2],
            (Integer) row[3],
            (Audience.Kind) row[4],
            (Instant) row[5]);
    return new Terms(
        place, (Standing) row[6], row[7] != null, row[8] == JoinRequest.State.DECLINED, Set.of());
  }

  private Map<Long, Set<Long>> asking(Map<Long, Terms> terms, Collection<Long> askers) {
    List<Long> animated =
        terms.values().stream()
            .filter(it -> it.isInside() && it.standing().isAnimating())
            .map(it -> it.place().id())
            .toList();
    if (animated.isEmpty() || askers.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select r.communityId, r.personId from JoinRequest r, Person p"
                + " where r.communityId in :ids and r.personId in :askers and r.state = :asked"
                + " and p.id = r.personId and p.status = :active",
            Object[].class)
        .setParameter("ids", animated)
        .setParameter("askers", askers)
        .setParameter("asked", JoinRequest.State.ASKED)
        .setParameter("active", Status.ACTIVE)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
  }
}
