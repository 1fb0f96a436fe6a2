package org.parvis.mark;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Door;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Puts contents aside for later, and follows or mutes their discussions, through their door. */
@Stateless
public class Marks {

  private static final Set<Verb> TAKING_PART = EnumSet.of(Verb.PUBLISHED, Verb.COMMENTED);

  private static final String SAVED =
      "select c.id, m.savedAt from Mark m, Content c where m.personId = :viewer"
          + " and c.id = m.contentId and m.savedAt <= :at"
          + " and (m.savedAt < :at or c.id < :id) and"
          + Door.OPEN
          + "order by m.savedAt desc, c.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Puts it aside, or back; a second time does nothing.
   *
   * @throws NotFound if the viewer may not see it
   */
  public void save(Viewer viewer, long contentId, boolean on) {
    Mark mark = mine(viewer, contentId);
    if (on) {
      mark.save(clock.instant());
    } else {
      mark.unsave();
    }
  }

  /**
   * Folds it away where it is pinned, or unfolds it.
   *
   * @throws NotFound if the viewer may not see it
   */
  public void fold(Viewer viewer, long contentId, boolean on) {
    mine(viewer, contentId).fold(on ? clock.instant() : null);
  }

  /**
   * Follows its discussion, leaves or mutes it; a second time does nothing.
   *
   * @throws NotFound if the viewer may not see it
   */
  public void follow(Viewer viewer, long contentId, Follow wish) {
    mine(viewer, contentId).follow(wish, clock.instant());
  }

  /** What the viewer has put aside and may still see, the last one first, by id. */
  public Page<Long> saved(Viewer viewer, Cursor before, int size) {
    Page<Object[]> rows =
        Page.cut(
            em.createQuery(SAVED, Object[].class)
                .setParameter("viewer", viewer.id())
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setMaxResults(size + 1)
                .getResultList(),
            size,
            row -> new Cursor((Instant) row[1], (Long) row[0]).toString());
    return new Page<>(rows.rows().stream().map(row -> (Long) row[0]).toList(), rows.next());
  }

  /** Who publishes or comments follows what comes of it; what is published was seen by nobody. */
  public void takePart(@Observes Activity activity) {
    if (activity.verb() == Verb.PUBLISHED) {
      em.persist(new Seen(activity.contentId(), 0));
    }
    if (TAKING_PART.contains(activity.verb())) {
      of(activity.actorId(), activity.contentId()).takePart(activity.at());
    }
  }

  private Mark mine(Viewer viewer, long contentId) {
    turn.of(viewer);
    contents.find(viewer, contentId).orElseThrow(NotFound::new);
    return of(viewer.id(), contentId);
  }

  private Mark of(long personId, long contentId) {
    Mark.Key key = new Mark.Key(personId, contentId);
    Mark mark = em.find(Mark.class, key);
    if (mark == null) {
      mark = new Mark(key);
      em.persist(mark);
    }
    return mark;
  }
}
