package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Says that the company stands behind a community: administrators, of those that they know of. */
@Stateless
public class Recognition {

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /**
   * Gives the mark, or takes it away; a second time does nothing.
   *
   * @throws NotFound for who is no administrator, and for what the viewer does not know of
   */
  public void mark(Viewer viewer, long id, boolean official) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
    turn.of(viewer);
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    Community community =
        em.createQuery("select m from Community m where m.id = :id and" + Known.OF, Community.class)
            .setParameter("id", id)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    if (community.isOfficial() != official) {
      community.recognize(official ? clock.instant() : null);
      movements.fire(
          new Movement(
              official ? Movement.Step.RECOGNIZED : Movement.Step.UNRECOGNIZED,
              viewer.id(),
              id,
              Set.of(),
              null,
              clock.instant()));
    }
  }
}
