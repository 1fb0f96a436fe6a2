package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Administrators bind open communities to a department or a site: its colleagues are members as
 * long as they work there.
 */
@Stateless
public class Bindings {

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /** With what its members come and go, for whoever may see who they are. */
  public Optional<BindingCard> of(Viewer viewer, long id) {
    return em.createQuery(
            "select new org.parvis.community.BindingCard(b.source, b.value)"
                + " from Binding b, Community m where b.communityId = :id and b.endedAt is null"
                + " and m.id = :id and"
                + Known.READ,
            BindingCard.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /**
   * Binds it, or binds it to something else; a second time does nothing. Its members come in the
   * background.
   *
   * @throws NotBindable if it is not open
   * @throws NotFound for who is no administrator, and for what the viewer does not know of
   */
  public void bind(Viewer viewer, long id, BindingSource source, String value) {
    if (held(viewer, id).openness() != Openness.OPEN) {
      throw new NotBindable();
    }
    Binding binding = em.find(Binding.class, id);
    boolean isNew = binding == null;
    if (isNew) {
      binding = new Binding(id);
    }
    if (binding.bind(source, value, viewer.id(), clock.instant())) {
      tell(Movement.Step.BOUND, viewer, id, binding.value());
    }
    if (isNew) {
      em.persist(binding);
    }
  }

  /**
   * Ends it; a second time does nothing.
   *
   * @param staying whether those who came with it stay, as if they had come by themselves; if not,
   *     they go in the background
   * @throws NotFound for who is no administrator, and for what the viewer does not know of
   */
  public void end(Viewer viewer, long id, boolean staying) {
    held(viewer, id);
    Binding binding = em.find(Binding.class, id);
    if (binding == null || binding.isEnded()) {
      return;
    }
    if (staying) {
      em.createNativeQuery(
              "update audience_grant set bound_at = null"
                  + " where audience_id = ? and bound_at is not null")
          .setParameter(1, id)
          .executeUpdate();
      em.remove(binding);
    } else {
      binding.end(clock.instant());
    }
    tell(Movement.Step.UNBOUND, viewer, id, binding.value());
  }

  private Community held(Viewer viewer, long id) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
    turn.of(viewer);
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    return em.createQuery(
            "select m from Community m where m.id = :id and" + Known.OF, Community.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private void tell(Movement.Step step, Viewer actor, long id, String value) {
    movements.fire(new Movement(step, actor.id(), id, Set.of(), value, clock.instant()));
  }
}
