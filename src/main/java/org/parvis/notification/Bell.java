package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.activity.Nudge;
import org.parvis.activity.Verb;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** What a person is told in the portal: read through the door at each look. */
@Stateless
public class Bell {

  /** More unread ones are not counted. */
  public static final int MOST_COUNTED = 100;

  private static final String MINE_UNREAD =
      "select n.id from Notification n where n.personId = :viewer and n.readAt is null";
  private static final String OF_PLACE =
      " and n.audienceId in (select a.id from Audience a where a.slug = :slug) and ";
  private static final Movement.Step ASKED = Movement.Step.ASKED;

  @PersistenceContext private EntityManager em;
  @Inject private Reading reading;
  @Inject private Closing closing;
  @Inject private Clock clock;
  @Inject private Event<Nudge> nudges;

  /** How many unread ones there are, counted up to {@link #MOST_COUNTED}. */
  public int count(Viewer viewer) {
    return reading.cards(viewer, reading.unread(viewer, MOST_COUNTED)).size();
  }

  /** The newest first. */
  public Page<NotificationCard> page(Viewer viewer, Cursor before, int size) {
    List<NotificationHead> heads = reading.heads(viewer, before, size + 1);
    Page<NotificationHead> page = Page.cut(heads, size, NotificationHead::cursor);
    return new Page<>(reading.cards(viewer, page.rows()), page.next());
  }

  /** Marks one of the viewer's own as read; another's, or none, is left alone. */
  public void read(Viewer viewer, long id) {
    close(viewer, ids(" and n.id = :id").setParameter("id", id));
  }

  /** Marks what is about this content as read: the viewer has it before their eyes. */
  public void readAbout(Viewer viewer, long contentId) {
    close(viewer, ids(" and n.contentId = :content").setParameter("content", contentId));
  }

  /** Marks what is about this place as read, but for who asks to be let in. */
  public void readAboutPlace(Viewer viewer, String slug) {
    close(
        viewer,
        ids(OF_PLACE + "n.step <> :asked").setParameter("slug", slug).setParameter("asked", ASKED));
  }

  /** Marks as read who asks to be let into this place. */
  public void readAsking(Viewer viewer, String slug) {
    close(
        viewer,
        ids(OF_PLACE + "n.step = :asked").setParameter("slug", slug).setParameter("asked", ASKED));
  }

  /** Marks as read what waits for the viewer's decision in this place. */
  public void readQueue(Viewer viewer, String slug) {
    close(
        viewer,
        ids(OF_PLACE + "n.kind = :kind")
            .setParameter("slug", slug)
            .setParameter("kind", Kind.MODERATION));
  }

  /** Marks as read what waits for the viewer's decision wherever everyone reads. */
  public void readQueues(Viewer viewer) {
    close(
        viewer,
        ids(" and n.kind = :kind and n.audienceId in (select a.id from Audience a"
                + " where a.kind <> org.parvis.audience.Audience.Kind.GRANTED)")
            .setParameter("kind", Kind.MODERATION));
  }

  /** Marks as read what became of what the viewer reported. */
  public void readReports(Viewer viewer) {
    close(
        viewer,
        ids(" and n.verb in :verbs").setParameter("verbs", List.of(Verb.KEPT, Verb.UPHELD)));
  }

  public void readAll(Viewer viewer) {
    close(viewer, ids(""));
  }

  private TypedQuery<Long> ids(String which) {
    return em.createQuery(MINE_UNREAD + which, Long.class);
  }

  private void close(Viewer viewer, TypedQuery<Long> which) {
    List<Long> unread = which.setParameter("viewer", viewer.id()).getResultList();
    unread.forEach(id -> closing.close(id, clock.instant()));
    if (!unread.isEmpty()) {
      nudges.fire(new Nudge(Set.of(viewer.id()), "notification"));
    }
  }
}
