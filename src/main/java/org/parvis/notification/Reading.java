package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.activity.Movement;
import org.parvis.audience.Door;
import org.parvis.audience.Terms;
import org.parvis.audience.Threshold;
import org.parvis.content.Remark;
import org.parvis.content.Remarks;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;

/**
 * Reads notifications as cards, for the bell and for mail: a few queries, whatever their number.
 * What was withdrawn, or is no longer for the viewer, is missing.
 */
@ApplicationScoped
@Transactional
class Reading {

  private static final String HEADS =
      "select new org.parvis.notification.NotificationHead(n.id, n.kind, n.contentId, n.commentId,"
          + " n.happenedAt, n.readAt, c.author.id, c.title, substring(c.text, 1, 400), n.verb)"
          + " from Notification n, Content c where n.personId = :viewer and c.id = n.contentId"
          + " and n.kind <> org.parvis.notification.Kind.DECISION and"
          + Door.OPEN;

  /** Whose door is asked when they are told. */
  private static final String OTHER_HEADS =
      "select new org.parvis.notification.NotificationHead(n.id, n.kind, n.contentId, n.commentId,"
          + " n.happenedAt, n.readAt, n.audienceId, n.step, n.verb)"
          + " from Notification n where n.personId = :viewer and (n.audienceId is not null"
          + " or n.kind = org.parvis.notification.Kind.DECISION)";

  private static final String RINGS =
      " and not exists (select 1 from Choice x where x.key.personId = n.personId"
          + " and x.key.kind = n.kind and x.bell = :silent)";
  private static final String NEWEST_FIRST = " order by n.happenedAt desc, n.id desc";
  private static final String DEEDS =
      "select new org.parvis.notification.NotificationDeed(a.notificationId, a.commentId,"
          + " a.word, a.happenedAt, p.id, p.slug, p.name, p.portrait, p.jobTitle, p.department)"
          + " from NotificationAct a, Person p where a.notificationId in :ids and p.id = a.actorId"
          + " and a.withdrawnAt is null order by a.happenedAt desc, a.id desc";

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<Remarks> rooms;
  @Inject @Any private Instance<Threshold> thresholds;
  @Inject private MatterReading matterReading;

  /** Those of the bell that are not read, the newest first. */
  List<NotificationHead> unread(Viewer viewer, int most) {
    return heads(
        viewer, RINGS + " and n.readAt is null", Map.of("silent", Choice.Bell.SILENT), most);
  }

  /** Those of the bell before a cursor, the newest first. */
  List<NotificationHead> heads(Viewer viewer, Cursor before, int most) {
    return heads(
        viewer,
        RINGS + " and (n.happenedAt < :at or (n.happenedAt = :at and n.id < :id))",
        Map.of("silent", Choice.Bell.SILENT, "at", before.at(), "id", before.id()),
        most);
  }

  /** Unread ones of these kinds since a moment, whether or not they ring the bell. */
  List<NotificationHead> since(Viewer viewer, Collection<Kind> kinds, Instant since, int most) {
    return kinds.isEmpty()
        ? List.of()
        : heads(
            viewer,
            " and n.readAt is null and n.kind in :kinds and n.happenedAt > :since",
            Map.of("kinds", kinds, "since", since),
            most);
  }

  /** An unread one. */
  Optional<NotificationCard> unread(Viewer viewer, long id) {
    String which = " and n.readAt is null and n.id = :id";
    return cards(viewer, heads(viewer, which, Map.of("id", id), 1)).stream().findFirst();
  }

  /** About contents, and about the rest, the newest of both. */
  private List<NotificationHead> heads(
      Viewer viewer, String which, Map<String, Object> values, int most) {
    return Stream.of(HEADS, OTHER_HEADS)
        .flatMap(from -> heads(viewer, from + which, values).setMaxResults(most).getResultStream())
        .sorted(
            Comparator.comparing(NotificationHead::happenedAt)
                .thenComparing(NotificationHead::id)
                .reversed())
        .limit(most)
        .toList();
  }

  private TypedQuery<NotificationHead> heads(
      Viewer viewer, String jpql, Map<String, Object> values) {
    TypedQuery<NotificationHead> query =
        em.createQuery(jpql + NEWEST_FIRST, NotificationHead.class)
            .setParameter("viewer", viewer.id());
    values.forEach(query::setParameter);
    return query;
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
    Map<Long, Terms> terms = terms(viewer, heads, deeds);
    MatterTelling matters = matterReading.of(viewer, heads);
    return heads.stream()
        .flatMap(
            head -> {
              List<NotificationDeed> done = deeds.getOrDefault(head.id(), List.of());
              if (head.isAboutMatter()) {
                return matters.card(head).stream();
              }
              return head.isAboutPlace()
                  ? new PlaceTelling(head, done, terms.get(head.audienceId())).card().stream()
                  : new Telling(viewer, head, done, remarks).card().stream();
            })
        .toList();
  }

  private Map<Long, Terms> terms(
      Viewer viewer, List<NotificationHead> heads, Map<Long, List<NotificationDeed>> deeds) {
    Set<Long> places = new HashSet<>();
    Set<Long> askers = new HashSet<>();
    for (NotificationHead head : heads) {
      if (head.isAboutPlace()) {
        places.add(head.audienceId());
      }
      if (head.step() == Movement.Step.ASKED) {
        deeds.getOrDefault(head.id(), List.of()).forEach(deed -> askers.add(deed.actor().id()));
      }
    }
    Map<Long, Terms> found = new HashMap<>();
    thresholds.forEach(room -> found.putAll(room.of(viewer, places, askers)));
    return found;
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
