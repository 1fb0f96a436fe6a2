package org.parvis.mark;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Turn;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;

/** Remembers what a person has read and how they want to read, on whatever device. */
@Stateless
public class Readings {

  private static final String NEWLY_READ =
      "select c.id from Content c where c.id in :contents and"
          + Unread.BY_VIEWER
          + "and"
          + Door.OPEN
          + "order by c.id";

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /** These were read; what was read before, is one's own or is not for this viewer, stays as is. */
  public void read(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return;
    }
    turn.of(viewer);
    // In the order of their ids: two readers of the same posts wait for each other, not both.
    for (Long id : newlyRead(viewer, contentIds)) {
      count(id);
      em.persist(new ReadMark(viewer.id(), id));
    }
  }

  /** Everything until then is read; what comes later is not, unless it was read itself. */
  public void readUntil(Viewer viewer, Instant until) {
    Instant now = clock.instant();
    em.createQuery("update Person p set p.readBefore = :until where p.id = :viewer")
        .setParameter("until", until.isAfter(now) ? now : until)
        .setParameter("viewer", viewer.id())
        .executeUpdate();
  }

  /** How the wall is shown to this person from now on. */
  public void choose(Viewer viewer, Reading reading) {
    em.createQuery(
            "update Person p set p.readingOrder = :order, p.readingShow = :show"
                + " where p.id = :viewer")
        .setParameter("order", reading.order())
        .setParameter("show", reading.show())
        .setParameter("viewer", viewer.id())
        .executeUpdate();
  }

  private List<Long> newlyRead(Viewer viewer, Collection<Long> contentIds) {
    return em.createQuery(NEWLY_READ, Long.class)
        .setParameter("contents", contentIds)
        .setParameter("viewer", viewer.id())
        .setParameter("readBefore", Instant.EPOCH)
        .getResultList();
  }

  private void count(long contentId) {
    if (isCounted(contentId)) {
      return;
    }
    // What came by another way than publishing is not counted yet: one reader begins, others wait.
    // None of them has a mark yet, whose foreign key would hold the content against all others.
    em.find(Content.class, contentId, LockModeType.PESSIMISTIC_WRITE);
    if (!isCounted(contentId)) {
      em.persist(new Seen(contentId, 1));
    }
  }

  private boolean isCounted(long contentId) {
    return em.createQuery("update Seen s set s.people = s.people + 1 where s.contentId = :content")
            .setParameter("content", contentId)
            .executeUpdate()
        > 0;
  }
}
