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
import java.util.function.Predicate;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.content.Turn;
import org.parvis.directory.Groups;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Administrators bind communities to a department, a site or a group of the directory: its
 * colleagues are members as long as they belong to it. Only a group, which people cannot write
 * themselves, opens the door of one that is not open, and only for who animates it.
 */
@Stateless
public class Bindings {

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Groups groups;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /** With what its members come and go, for whoever may see who they are. */
  public Optional<BindingCard> of(Viewer viewer, long id) {
    return em.createQuery(
            "select b.source, b.value, b.door, m.openness, g.name, g.goneAt"
                + " from Binding b join Community m on m.id = b.communityId"
                + " left join DirectoryGroup g on g.id = b.groupId"
                + " where b.communityId = :id and b.endedAt is null and"
                + Known.READ,
            Object[].class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .map(BindingCard::of);
  }

  /**
   * Binds it, or binds it to something else; a second time does nothing. Its members come in the
   * background.
   *
   * @throws NotBindable if it is not open
   * @throws NotFound for who is no administrator, and for what the viewer does not know of
   */
  public void bind(Viewer viewer, long id, BindingSource source, String value) {
    if (!source.isOwnWord()) {
      throw new NotFound();
    }
    if (held(viewer, id).openness() != Openness.OPEN) {
      throw NotBindable.byOwnWord();
    }
    change(viewer, id, it -> it.bind(source, value, viewer.id(), clock.instant()));
  }

  /**
   * The same with a group of the directory.
   *
   * @throws NotBindable if it is not open, and the viewer does not animate it
   * @throws NotFound also for a group that is not there
   */
  public void bindGroup(Viewer viewer, long id, long groupId) {
    Community community = held(viewer, id);
    Grant own = em.find(Grant.class, new Grant.Key(id, viewer.id()));
    boolean animating = own != null && own.standing().isAnimating();
    if (community.openness() != Openness.OPEN && !animating) {
      throw NotBindable.fromOutside();
    }
    String name = groups.name(viewer, groupId);
    BindingDoor door = animating ? BindingDoor.ANY : BindingDoor.OPEN;
    change(viewer, id, it -> it.bind(groupId, name, door, viewer.id(), clock.instant()));
  }

  private void change(Viewer viewer, long id, Predicate<Binding> act) {
    Binding known = em.find(Binding.class, id);
    Binding binding = known == null ? new Binding(id) : known;
    if (act.test(binding)) {
      tell(Movement.Step.BOUND, viewer, id, binding.value());
    }
    if (known == null) {
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
