package org.parvis.mark;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Puts contents aside for later, and follows or mutes their discussions, through their door. */
@Stateless
public class Marks {

  private static final Set<Verb> TAKING_PART = EnumSet.of(Verb.PUBLISHED, Verb.COMMENTED);

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
   * Follows its discussion, leaves or mutes it; a second time does nothing.
   *
   * @throws NotFound if the viewer may not see it
   */
  public void follow(Viewer viewer, long contentId, Follow wish) {
    mine(viewer, contentId).follow(wish);
  }

  /** Who publishes or comments follows what comes of it. */
  public void takePart(@Observes Activity activity) {
    if (TAKING_PART.contains(activity.verb())) {
      // The label is to be there first: a mark knows it by its number only.
      em.flush();
      of(activity.actorId(), activity.contentId()).takePart();
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
