package org.parvis.person;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** The people of the company: their profiles, and how one finds them. */
@Stateless
public class People {

  private static final int SKILLS_ON_A_CARD = 3;

  private static final String CARD =
      "select new org.parvis.person.PersonCard(p.id, p.slug, p.name, p.portrait, p.jobTitle,"
          + " p.department) from Person p ";

  @PersistenceContext private EntityManager em;
  @Inject private Newcomers newcomers;

  /**
   * The profile at this address; only administrators find someone who is not active. What its owner
   * keeps to themselves is for them alone, administrators included.
   */
  public Optional<Profile> profile(Viewer viewer, String slug) {
    if (slug == null) {
      return Optional.empty();
    }
    return viewer.slug().equals(slug)
        ? ProfileQuery.OWN.read(em, viewer, slug)
        : ProfileQuery.SHOWN
            .read(em, viewer, slug)
            .filter(profile -> profile.isActive() || viewer.isAdministrator());
  }

  /** The viewer's own profile as colleagues see it. */
  public Optional<Profile> shownProfile(Viewer viewer) {
    return ProfileQuery.SHOWN.read(em, viewer, viewer.slug());
  }

  /**
   * Active people in the order of their names.
   *
   * @param after {@link Page#next()} of the page before; null or nonsense for the first page
   */
  public Page<Colleague> page(Viewer viewer, PeopleFilter filter, String after, int size) {
    List<Colleague> found = new PeopleSearch(em, filter).read(NameCursor.parse(after), size + 1);
    Page<Colleague> page = Page.cut(found, size, c -> c.cursor().toString());
    Map<Long, List<String>> skills = topSkills(page.rows());
    return new Page<>(
        page.rows().stream().map(c -> c.with(skills.getOrDefault(c.id(), List.of()))).toList(),
        page.next());
  }

  /** The active people who joined last, the latest first. */
  public List<PersonCard> newest(Viewer viewer, int size) {
    return em.createQuery(
            CARD + "where p.status = :status order by p.joinedAt desc, p.id desc", PersonCard.class)
        .setParameter("status", Status.ACTIVE)
        .setMaxResults(size)
        .getResultList();
  }

  /** The departments of active people, most people first. */
  public List<Facet> departments(Viewer viewer) {
    return facets("department");
  }

  /** The sites of active people, most people first. */
  public List<Facet> sites(Viewer viewer) {
    return facets("site");
  }

  /** The cards of these people, deactivated or not, by id; unknown ids are missing. */
  public Map<Long, PersonCard> cards(Viewer viewer, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(CARD + "where p.id in :ids", PersonCard.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(PersonCard::id, Function.identity()));
  }

  /** The cards of the active people at these addresses, in this order; others are missing. */
  public List<PersonCard> active(Viewer viewer, List<String> slugs) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    return em.createQuery(CARD + "where p.slug in :slugs and p.status = :status", PersonCard.class)
        .setParameter("slugs", slugs)
        .setParameter("status", Status.ACTIVE)
        .getResultStream()
        .sorted(Comparator.comparingInt(card -> slugs.indexOf(card.slug())))
        .toList();
  }

  /** The card of this person, deactivated or not. */
  public Optional<PersonCard> card(Viewer viewer, long id) {
    return Optional.ofNullable(cards(viewer, List.of(id)).get(id));
  }

  /** Whether a person shows the portrait of this hash. */
  public boolean isPortraitShown(Viewer viewer, String hash) {
    return !em.createQuery("select p.id from Person p where p.portrait = :hash", Long.class)
        .setParameter("hash", hash)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * A new, active person, by an administrator.
   *
   * @throws EmailTaken if a person has this address already
   */
  public PersonCard create(Viewer viewer, String email, String name) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
    return newcomers.welcome(email, name).card();
  }

  private Map<Long, List<String>> topSkills(List<Colleague> colleagues) {
    if (colleagues.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select s.key.personId, k.name, s.level from PersonSkill s join s.skill k"
                + " where s.key.personId in :people order by k.nameKey",
            Object[].class)
        .setParameter("people", colleagues.stream().map(Colleague::id).toList())
        .getResultStream()
        .sorted(Comparator.comparing((Object[] row) -> (SkillLevel) row[2]).reversed())
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.collectingAndThen(
                    Collectors.mapping(row -> (String) row[1], Collectors.toList()),
                    names -> names.subList(0, Math.min(SKILLS_ON_A_CARD, names.size())))));
  }

  /** Spellings that only differ by case or accents are one value, shown as one of them. */
  private List<Facet> facets(String field) {
    return em.createQuery(
            "select new org.parvis.person.Facet(min(p.FIELD), count(p.id)) from Person p"
                    .replace("FIELD", field)
                + " where p.FIELDKey is not null and p.status = :status group by p.FIELDKey"
                    .replace("FIELD", field)
                + " order by count(p.id) desc, p.FIELDKey".replace("FIELD", field),
            Facet.class)
        .setParameter("status", Status.ACTIVE)
        .getResultList();
  }
}
