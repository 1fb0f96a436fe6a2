package org.parvis.audience;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.person.Role;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** The places that something can be published in. */
@Stateless
public class Audiences {

  private static final String HOLDS =
      "(a.id = "
          + Audience.COMPANY
          + " or a.kind = org.parvis.audience.Audience.Kind.OPEN"
          + " or exists (select g.personId from Grant g where g.audienceId = a.id and g.personId = p.id))";

  private static final String PLACE =
      "select new org.parvis.audience.Place(a.id, a.slug, a.name, a.hue, a.kind, a.archivedAt)"
          + " from Audience a where a.slug is not null";

  @PersistenceContext private EntityManager em;

  /** The audience, if this viewer sees what stands there. */
  public Optional<Audience> of(Viewer viewer, long audienceId) {
    return em.createQuery(
            "select a from Audience a, Person p where a.id = :audience and p.id = :viewer and "
                + HOLDS,
            Audience.class)
        .setParameter("audience", audienceId)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /**
   * The audience, for someone who wants to publish there.
   *
   * @throws NotFound if the viewer does not see it
   * @throws NotInside if they see it, but are no member
   * @throws Archived if it can only be read
   */
  public Audience forWriting(Viewer viewer, long audienceId) {
    Audience audience = of(viewer, audienceId).orElseThrow(NotFound::new);
    if (!audience.isCompany() && !holds(viewer, audienceId)) {
      throw new NotInside();
    }
    return writable(audience);
  }

  /** Whether someone who wants to publish there would be let. */
  public boolean mayWrite(Viewer viewer, long audienceId) {
    return of(viewer, audienceId)
        .filter(audience -> !audience.isArchived())
        .filter(audience -> audience.isCompany() || holds(viewer, audienceId))
        .isPresent();
  }

  private boolean holds(Viewer viewer, long audienceId) {
    return em.find(Grant.class, new Grant.Key(audienceId, viewer.id())) != null;
  }

  /**
   * The same audience.
   *
   * @throws Archived if it can only be read
   */
  public Audience writable(Audience audience) {
    if (audience.isArchived()) {
      throw new Archived();
    }
    return audience;
  }

  /**
   * Whether the viewer makes this place live: its owners and animators, of the company its
   * administrators.
   */
  public boolean animates(Viewer viewer, long audienceId) {
    if (audienceId == Audience.COMPANY) {
      return viewer.isAdministrator();
    }
    Grant grant = em.find(Grant.class, new Grant.Key(audienceId, viewer.id()));
    return grant != null && grant.standing().isAnimating();
  }

  /** Whether this person holds a grant there. */
  public boolean isInside(long personId, long audienceId) {
    return em.find(Grant.class, new Grant.Key(audienceId, personId)) != null;
  }

  /** Who makes which place live: the ids of people, by the ids of places. */
  public Map<Long, Set<Long>> animators() {
    return em.createQuery(
            "select g.audienceId, g.personId from Grant g where g.role <> :member", Object[].class)
        .setParameter("member", Standing.MEMBER)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
  }

  /** The face of this place; none for the company, and for what has none. */
  public Optional<Place> place(long audienceId) {
    return em.createQuery(PLACE + " and a.id = :audience", Place.class)
        .setParameter("audience", audienceId)
        .getResultStream()
        .findFirst();
  }

  /** How many of those who hold a grant may still sign in. */
  public long size(long audienceId) {
    return em.createQuery(
            "select count(p.id) from Grant g, Person p where g.audienceId = :audience"
                + " and p.id = g.personId and p.status = :active",
            Long.class)
        .setParameter("audience", audienceId)
        .setParameter("active", Status.ACTIVE)
        .getSingleResult();
  }

  /** The faces of all places, by their ids. */
  public Map<Long, Place> places() {
    return em.createQuery(PLACE, Place.class)
        .getResultStream()
        .collect(Collectors.toMap(Place::id, Function.identity()));
  }

  /** The places that the viewer is in: their favourites in their order, then the others by name. */
  public List<Membership> memberships(Viewer viewer) {
    List<Membership> all =
        em.createQuery(
                "select new org.parvis.audience.Membership(a.id, a.slug, a.name, a.hue, a.kind,"
                    + " a.archivedAt, g.level, g.menuOrder) from Grant g, Audience a"
                    + " where g.personId = :viewer and a.id = g.audienceId",
                Membership.class)
            .setParameter("viewer", viewer.id())
            .getResultList();
    // Each is folded once, not for each comparison.
    Map<Long, String> keys =
        all.stream().collect(Collectors.toMap(Membership::audienceId, Membership::nameKey));
    return all.stream()
        .sorted(
            Comparator.comparingInt(Membership::rank)
                .thenComparing(membership -> keys.get(membership.audienceId())))
        .toList();
  }

  /**
   * Those of these people who see what stands in the audience at this moment and may still sign in.
   */
  public List<Long> among(Collection<Long> people, long audienceId) {
    if (people.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select p.id from Person p, Audience a where a.id = :audience and p.id in :people"
                + " and p.status = :active and "
                + HOLDS,
            Long.class)
        .setParameter("audience", audienceId)
        .setParameter("people", people)
        .setParameter("active", Status.ACTIVE)
        .getResultList();
  }

  /**
   * The one of {@link #among} who is called so.
   *
   * @param typed a name or a slug; null for nobody
   * @return none, too, if several are
   */
  public Optional<Long> called(String typed, long audienceId) {
    String name = Text.line(typed);
    List<Long> meant =
        em.createQuery(
                "select p.id from Person p, Audience a where a.id = :audience"
                    + " and (p.nameKey = :key or p.slug = :slug) and p.status = :active and "
                    + HOLDS,
                Long.class)
            .setParameter("audience", audienceId)
            .setParameter("key", Text.fold(name))
            .setParameter("slug", name)
            .setParameter("active", Status.ACTIVE)
            .setMaxResults(2)
            .getResultList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** Those who animate a place and may still sign in; of the company, its administrators. */
  public List<Long> animators(long audienceId) {
    if (audienceId == Audience.COMPANY) {
      return em.createQuery(
              "select p.id from Person p where p.role = :role and p.status = :active", Long.class)
          .setParameter("role", Role.ADMINISTRATOR)
          .setParameter("active", Status.ACTIVE)
          .getResultList();
    }
    return em.createQuery(
            "select p.id from Grant g, Person p where g.audienceId = :audience"
                + " and g.role <> :member and p.id = g.personId and p.status = :active",
            Long.class)
        .setParameter("audience", audienceId)
        .setParameter("member", Standing.MEMBER)
        .setParameter("active", Status.ACTIVE)
        .getResultList();
  }
}
