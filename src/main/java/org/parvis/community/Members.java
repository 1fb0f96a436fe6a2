package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.parvis.audience.Standing;
import org.parvis.person.NameCursor;
import org.parvis.person.PeopleFilter;
import org.parvis.person.PersonCard;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** Reads who is in a community; who may not read it sees nobody. */
@Stateless
public class Members {

  private static final String MEMBER =
      "select new org.parvis.community.Member(p.id, p.slug, p.name, p.portrait, p.jobTitle,"
          + " p.department, p.nameKey, g.role, g.boundAt) from Grant g, Person p, Community m"
          + " where g.audienceId = :id and p.id = g.personId and p.status = :active"
          + " and m.id = :id and";

  @PersistenceContext private EntityManager em;

  /**
   * By their names, the active ones.
   *
   * @param name the starts of some of their names, null for all
   * @param after {@link Page#next()} of the page before; null or nonsense for the first page
   */
  public Page<Member> page(Viewer viewer, long id, String name, String after, int size) {
    NameCursor cursor = NameCursor.parse(after);
    List<String> words = PeopleFilter.words(name);
    StringBuilder jpql =
        new StringBuilder(MEMBER + Known.READ)
            .append(" and p.nameKey >= :nameKey and (p.nameKey > :nameKey or p.id > :after)");
    for (int i = 0; i < words.size(); i++) {
      jpql.append(" and p.nameWords like :word").append(i);
    }
    TypedQuery<Member> query =
        of(viewer, id, jpql.append(" order by p.nameKey, p.id").toString())
            .setParameter("nameKey", cursor.nameKey())
            .setParameter("after", cursor.id());
    for (int i = 0; i < words.size(); i++) {
      query.setParameter("word" + i, "% " + words.get(i) + "%");
    }
    return Page.cut(query.setMaxResults(size + 1).getResultList(), size, Member::cursor);
  }

  /** Who makes it live, the owners first, at most so many; for whoever knows of it. */
  public List<PersonCard> animators(Viewer viewer, long id, int most) {
    return of(
            viewer,
            id,
            MEMBER + Known.OF + " and g.role <> :member order by g.role desc, p.nameKey")
        .setParameter("member", Standing.MEMBER)
        .setMaxResults(most)
        .getResultStream()
        .map(Member::person)
        .toList();
  }

  /** Who asks to be let in, in the order in which they came; for its animators. */
  public List<Asking> asking(Viewer viewer, long id, int most) {
    return em.createQuery(
            "select new org.parvis.community.Asking(p.id, p.slug, p.name, p.portrait, p.jobTitle,"
                + " p.department, r.word, r.askedAt) from JoinRequest r, Person p, Community m"
                + " where r.communityId = :id and r.state = :asked and p.id = r.personId"
                + " and p.status = :active and m.id = :id and"
                + Known.ANIMATED
                + " order by r.askedAt, p.id",
            Asking.class)
        .setParameter("id", id)
        .setParameter("asked", JoinRequest.State.ASKED)
        .setParameter("active", Status.ACTIVE)
        .setParameter("viewer", viewer.id())
        .setMaxResults(most)
        .getResultList();
  }

  /** How many ask to be let in; none for who is no animator. */
  public long countAsking(Viewer viewer, long id) {
    return em.createQuery(
            "select count(r.personId) from JoinRequest r, Person p, Community m"
                + " where r.communityId = :id and r.state = :asked and p.id = r.personId"
                + " and p.status = :active and m.id = :id and"
                + Known.ANIMATED,
            Long.class)
        .setParameter("id", id)
        .setParameter("asked", JoinRequest.State.ASKED)
        .setParameter("active", Status.ACTIVE)
        .setParameter("viewer", viewer.id())
        .getSingleResult();
  }

  private TypedQuery<Member> of(Viewer viewer, long id, String jpql) {
    return em.createQuery(jpql, Member.class)
        .setParameter("id", id)
        .setParameter("active", Status.ACTIVE)
        .setParameter("viewer", viewer.id());
  }
}
