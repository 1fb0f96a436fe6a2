package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parvis.audience.Arranged;
import org.parvis.audience.Grant;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Which of their communities stand first in someone's menu, and in which order. */
@Stateless
public class Favourites {

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Event<Arranged> arrangements;

  /**
   * Puts it last among the viewer's favourites, or takes it from them; a second time does nothing.
   *
   * @throws NotFound for who is no member
   */
  public void favour(Viewer viewer, long id, boolean on) {
    turn.of(viewer);
    Grant grant = member(viewer, id);
    if (!on) {
      grant.favour(null);
    } else if (grant.menuOrder() == null) {
      grant.favour(ordered(viewer).stream().mapToInt(Grant::menuOrder).max().orElse(0) + 1);
    }
    arrangements.fire(new Arranged(viewer.id()));
  }

  /**
   * Lets it change places with the favourite before or after it; the first does not go up, nor the
   * last down.
   *
   * @throws NotFound for who is no member, and for no favourite
   */
  public void move(Viewer viewer, long id, boolean up) {
    turn.of(viewer);
    Grant grant = member(viewer, id);
    List<Grant> favourites = new ArrayList<>(ordered(viewer));
    int from = favourites.indexOf(grant);
    if (from < 0) {
      throw new NotFound();
    }
    int to = Math.max(0, Math.min(favourites.size() - 1, from + (up ? -1 : 1)));
    Collections.swap(favourites, from, to);
    for (int i = 0; i < favourites.size(); i++) {
      favourites.get(i).favour(i + 1);
    }
    arrangements.fire(new Arranged(viewer.id()));
  }

  private Grant member(Viewer viewer, long id) {
    Grant grant = em.find(Grant.class, new Grant.Key(id, viewer.id()));
    if (grant == null) {
      throw new NotFound();
    }
    return grant;
  }

  private List<Grant> ordered(Viewer viewer) {
    return em.createQuery(
            "select g from Grant g where g.personId = :viewer and g.menuOrder is not null"
                + " order by g.menuOrder, g.audienceId",
            Grant.class)
        .setParameter("viewer", viewer.id())
        .getResultList();
  }
}
