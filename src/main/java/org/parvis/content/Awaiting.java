package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.person.Viewer;
import org.parvis.shared.Recent;

/**
 * Where what someone is about to publish would wait, for what they are told before; {@link
 * FirstPosts} decides. Which places ask for it is remembered for a moment: most ask for nothing,
 * and cost no query.
 */
@ApplicationScoped
@Transactional
public class Awaiting {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  private final Recent<Set<Long>> reviewing = new Recent<>(Duration.ofSeconds(10));

  /** Those of these places, by id. */
  public Set<Long> among(Viewer viewer, Collection<Long> places) {
    Set<Long> asked = new HashSet<>(places);
    asked.remove(Audience.COMPANY);
    if (!asked.isEmpty()) {
      asked.retainAll(reviewing.get(clock, this::all));
    }
    if (!asked.isEmpty()) {
      asked.retainAll(
          em.createQuery(
                  "select g.audienceId from Grant g where g.personId = :viewer"
                      + " and g.audienceId in :asked and g.role = :member"
                      + " and not exists (select c.id from Content c where c.author.id = :viewer"
                      + " and c.audienceId = g.audienceId and c.deletedAt is null)",
                  Long.class)
              .setParameter("viewer", viewer.id())
              .setParameter("asked", Set.copyOf(asked))
              .setParameter("member", Standing.MEMBER)
              .getResultList());
    }
    return asked;
  }

  private Set<Long> all() {
    return Set.copyOf(
        em.createQuery("select a.id from Audience a where a.reviewingSince is not null", Long.class)
            .getResultList());
  }

  void change(@Observes(during = TransactionPhase.AFTER_SUCCESS) Movement movement) {
    if (movement.step() == Movement.Step.CHANGED || movement.step() == Movement.Step.FOUNDED) {
      reviewing.forget();
    }
  }
}
