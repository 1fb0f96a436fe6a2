package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What someone does not want to be suggested to them: remembered until they take it back. */
@Stateless
public class Dismissals {

  @PersistenceContext private EntityManager em;
  @Inject private CommunityList list;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Dismissed> dismissals;

  /**
   * Suggests it no more; a second time does nothing.
   *
   * @throws NotFound for who does not know of it
   */
  public void dismiss(Viewer viewer, long id) {
    turn.of(viewer);
    list.card(viewer, id).orElseThrow(NotFound::new);
    Dismissal.Key key = new Dismissal.Key(viewer.id(), id);
    if (em.find(Dismissal.class, key) == null) {
      em.persist(new Dismissal(key, clock.instant()));
    }
    dismissals.fire(new Dismissed(viewer.id()));
  }

  /**
   * Takes that back; a second time does nothing.
   *
   * @throws NotFound for who does not know of it
   */
  public void takeBack(Viewer viewer, long id) {
    turn.of(viewer);
    list.card(viewer, id).orElseThrow(NotFound::new);
    Dismissal found = em.find(Dismissal.class, new Dismissal.Key(viewer.id(), id));
    if (found != null) {
      em.remove(found);
    }
    dismissals.fire(new Dismissed(viewer.id()));
  }

  /** The community, if the viewer has dismissed it and may still know of it. */
  public Optional<CommunityCard> find(Viewer viewer, long id) {
    return em.find(Dismissal.class, new Dismissal.Key(viewer.id(), id)) == null
        ? Optional.empty()
        : list.card(viewer, id);
  }
}
