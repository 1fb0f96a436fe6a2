package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** What most was said and done about: by what its authors were told, through the reader's door. */
@ApplicationScoped
@Transactional
class BestOfWall {

  private static final int LONGEST = 140;
  private static final String BEST =
      "select c.id, a.name, c.title, substring(c.text, 1, 300),"
          + " (select count(x.id) from NotificationAct x, Notification n"
          + " where n.contentId = c.id and n.personId = c.author.id"
          + " and x.notificationId = n.id and x.withdrawnAt is null) as warmth"
          + " from Content c join c.author a"
          + " where c.publishedAt > :since and a.id <> :viewer and"
          + Door.OPEN
          + " order by warmth desc, c.publishedAt desc";

  @PersistenceContext private EntityManager em;

  /** One content, in a line. */
  record Line(long id, String author, String words) {}

  List<Line> since(Viewer viewer, Instant since, int most) {
    return em.createQuery(BEST, Object[].class)
        .setParameter("since", since)
        .setParameter("viewer", viewer.id())
        .setMaxResults(most)
        .getResultStream()
        .map(BestOfWall::line)
        .toList();
  }

  private static Line line(Object[] row) {
    String words = row[2] == null ? (String) row[3] : (String) row[2];
    return new Line((Long) row[0], (String) row[1], Text.excerpt(words, LONGEST));
  }
}
