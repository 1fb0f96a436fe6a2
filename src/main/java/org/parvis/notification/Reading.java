package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audience.Door;
import org.parvis.content.Remark;
import org.parvis.content.Remarks;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;

/**
 * Reads notifications as cards, for the bell and for mail: three queries, whatever their number.
 * What was withdrawn, or is no longer for the viewer, is missing.
 */
@ApplicationScoped
@Transactional
class Reading {

  private static final String HEADS =
      "select new org.parvis.notification.NotificationHead(n.id, n.kind, n.contentId, n.commentId,"
          + " n.happenedAt, n.readAt, c.author.id, c.title, substring(c.text, 1, 400))"
          + " from Notification n, Content c where n.personId = :viewer and c.id = n.contentId and"
          + Door.OPEN;
  private static final String RINGS =
      " and not exists (select 1 from Choice x where x.key.personId = n.personId"
          + " and x.key.kind = n.kind and x.bell = :silent)";
  private static final String NEWEST_FIRST = " order by n.happenedAt desc, n.id desc";
  private static final String DEEDS =
      "select new org.parvis.notification.NotificationDeed(a.notificationId, a.commentId,"
          + " a.happenedAt, p.id, p.slug, p.name, p.portrait, p.jobTitle, p.department)"
          + " from NotificationAct a, Person p where a.notificationId in :ids and p.id = a.actorId"
          + " and a.withdrawnAt is null order by a.happenedAt desc, a.id desc";

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<Remarks> rooms;

  /** Those of the bell that are not read, the newest first. */
  List<NotificationHead> unread(Viewer viewer, int most) {
    return em.createQuery(
            HEADS + RINGS + " and n.readAt is null" + NEWEST_FIRST, NotificationHead.class)
        .setParameter("viewer", viewer.id())
        .setParameter("silent", Choice.Bell.SILENT)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those of the bell before a cursor, the newest first. */
  List<NotificationHead> heads(Viewer viewer, Cursor before, int most) {
    return em.createQuery(
            HEADS
                + RINGS
                + " and (n.happenedAt < :at or (n.happenedAt = :at and n.id < :id))"
                + NEWEST_FIRST,
            NotificationHead.class)
        .setParameter("viewer", viewer.id())
        .setParameter("silent", Choice.Bell.SILENT)
        .setParameter("at", before.at())
        .setParameter("id", before.id())
        .setMaxResults(most)
        .getResultList();
  }

  /** Unread ones of these kinds since a moment, whether or not they ring the bell. */
  List<NotificationHead> since(Viewer viewer, Collection<Kind> kinds, Instant since, int most) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            HEADS
                + " and n.readAt is null and n.kind in :kinds and n.happenedAt > :since"
                + NEWEST_FIRST,
            NotificationHead.class)
        .setParameter("viewer", viewer.id())
        .setParameter("kinds", kinds)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  /** An unread one. */
  Optional<NotificationCard> unread(Viewer viewer, long id) {
    List<NotificationHead> heads =
        em.createQuery(HEADS + " and n.readAt is null and n.id = :id", NotificationHead.class)
            .setParameter("viewer", viewer.id())
            .setParameter("id", id)
            .getResultList();
    return cards(viewer, heads).stream().findFirst();
  }

  List<NotificationCard> cards(Viewer viewer, List<NotificationHead> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<Long, List<NotificationDeed>> deeds =
        em.createQuery(DEEDS, NotificationDeed.class)
            .setParameter("ids", heads.stream().map(NotificationHead::id).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(NotificationDeed::notificationId));
    Map<Long, Remark> remarks = remarks(viewer, heads, deeds);
    return heads.stream()
        .map(head -> new Telling(viewer, head, deeds.getOrDefault(head.id(), List.of()), remarks))
        .flatMap(telling -> telling.card().stream())
        .toList();
  }

  private Map<Long, Remark> remarks(
      Viewer viewer, List<NotificationHead> heads, Map<Long, List<NotificationDeed>> deeds) {
    List<Long> ids =
        Stream.concat(
                heads.stream().map(NotificationHead::commentId),
                deeds.values().stream().flatMap(List::stream).map(NotificationDeed::commentId))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Long, Remark> found = new HashMap<>();
    rooms.forEach(room -> found.putAll(room.of(viewer, ids)));
    return found;
  }
}
