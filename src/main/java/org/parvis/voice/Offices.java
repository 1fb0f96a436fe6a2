package org.parvis.voice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.audience.Standing;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Names ambassadors and relay users: of the company its administrators do, of a community its
 * owners, among its members.
 */
@Stateless
public class Offices {

  /** Those that count: of the company, or of a place that they are in. */
  private static final String COUNTS =
      " (h.audienceId = "
          + Audience.COMPANY
          + " or exists (select g.personId from Grant g where g.audienceId = h.audienceId"
          + " and g.personId = h.personId)) ";

  private static final Set<Movement.Step> OUT =
      EnumSet.of(Movement.Step.LEFT, Movement.Step.REMOVED);

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /**
   * Names someone, or takes it back; a second time does nothing.
   *
   * @throws NotFound for who may not, and for who is no active member there
   */
  public void name(Viewer viewer, long audienceId, long personId, Office office, boolean on) {
    Person person = turn.of(viewer, personId);
    refuseOthers(viewer, audienceId);
    Holder.Key key = new Holder.Key(audienceId, personId, office);
    Holder holder = em.find(Holder.class, key);
    if (on && holder == null) {
      if (!person.isActive() || !isIn(audienceId, personId)) {
        throw new NotFound();
      }
      em.persist(new Holder(key, viewer.id(), clock.instant()));
      tell(Movement.Step.NAMED, viewer, key);
    } else if (!on && holder != null) {
      em.remove(holder);
      tell(Movement.Step.UNNAMED, viewer, key);
    }
  }

  /** Whether the viewer may publish in this place what colleagues say. */
  public boolean isRelay(Viewer viewer, long audienceId) {
    return isRelay(viewer.id(), audienceId);
  }

  /** The same of anyone. */
  public boolean isRelay(long personId, long audienceId) {
    return !em.createQuery(
            "select h.personId from Holder h where h.personId = :person and h.office = :relay"
                + " and h.audienceId in :places and"
                + COUNTS,
            Long.class)
        .setParameter("person", personId)
        .setParameter("relay", Office.RELAY)
        .setParameter("places", List.of(Audience.COMPANY, audienceId))
        .getResultList()
        .isEmpty();
  }

  /** Everyone who was named and may still sign in, wherever that was. */
  public List<Named> all() {
    return em.createQuery(
            "select new org.parvis.voice.Named(h.audienceId, h.personId, h.office)"
                + " from Holder h, Person p where p.id = h.personId and"
                + COUNTS
                + "order by h.office, h.audienceId",
            Named.class)
        .getResultList();
  }

  /** Who leaves a place holds no office there any more, should they come back. */
  public void follow(@Observes Movement movement) {
    if (OUT.contains(movement.step())) {
      movement.people().forEach(personId -> remove(movement.audienceId(), personId));
    } else if (movement.step() == Movement.Step.PURGED) {
      em.createQuery("delete from Holder h where h.audienceId = :place")
          .setParameter("place", movement.audienceId())
          .executeUpdate();
    }
  }

  private void remove(long audienceId, long personId) {
    em.createQuery("delete from Holder h where h.audienceId = :place and h.personId = :person")
        .setParameter("place", audienceId)
        .setParameter("person", personId)
        .executeUpdate();
  }

  private void refuseOthers(Viewer viewer, long audienceId) {
    if (audienceId == Audience.COMPANY) {
      if (!viewer.isAdministrator()) {
        throw new NotFound();
      }
      return;
    }
    em.find(Audience.class, audienceId, LockModeType.PESSIMISTIC_WRITE);
    Grant own = em.find(Grant.class, new Grant.Key(audienceId, viewer.id()));
    if (own == null || own.standing() != Standing.OWNER) {
      throw new NotFound();
    }
  }

  private boolean isIn(long audienceId, long personId) {
    return audienceId == Audience.COMPANY
        || em.find(Grant.class, new Grant.Key(audienceId, personId)) != null;
  }

  private void tell(Movement.Step step, Viewer actor, Holder.Key key) {
    movements.fire(
        new Movement(
            step,
            actor.id(),
            key.audienceId(),
            Set.of(key.personId()),
            key.office().name(),
            clock.instant()));
  }
}
