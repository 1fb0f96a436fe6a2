package org.parvis.audience;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parvis.person.Status;
import org.parvis.person.Viewer;

/** The places that something can be published in. */
@Stateless
public class Audiences {

  private static final String HOLDS =
      "(a.id = "
          + Audience.COMPANY
          + " or exists (select g.personId from Grant g where g.audienceId = a.id and g.personId = p.id))";

  @PersistenceContext private EntityManager em;

  /** The audience, if this viewer is in it. */
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

  /** Those of these people who are in the audience at this moment and may still sign in. */
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
}
