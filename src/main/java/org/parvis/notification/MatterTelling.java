package org.parvis.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parvis.content.Pending;
import org.parvis.content.Ruling;

/**
 * How what waits for a decision is told, and what was decided, of what still stands: nobody is
 * named, neither who reported it nor who decided.
 */
record MatterTelling(Map<Long, Pending> pending, List<Ruling> rulings) {

  /** Empty if nothing of it stands any more. */
  Optional<NotificationCard> card(NotificationHead head) {
    return head.kind() == Kind.MODERATION
        ? Optional.ofNullable(pending.get(head.audienceId())).map(it -> waiting(head, it))
        : rulings.stream()
            .filter(it -> it.verb() == head.verb() && it.contentId() == head.contentId())
            .filter(it -> Objects.equals(it.commentId(), head.commentId()))
            .findFirst()
            .map(it -> decided(head, it));
  }

  private static NotificationCard waiting(NotificationHead head, Pending pending) {
    String which = pending.reports() == 0 ? "posts" : pending.posts() == 0 ? "reports" : "both";
    String where = pending.place().name() == null ? "company" : which;
    return new NotificationCard(
        head.id(),
        head.kind(),
        head.kind() + "." + where,
        List.of(),
        null,
        null,
        null,
        pending,
        null,
        head.happenedAt(),
        head.isUnread());
  }

  private static NotificationCard decided(NotificationHead head, Ruling ruling) {
    String about = ruling.commentId() == null ? "post" : "comment";
    return new NotificationCard(
        head.id(),
        head.kind(),
        String.join(".", head.kind().name(), ruling.verb().name(), about),
        List.of(),
        ruling.contentId(),
        ruling.commentId(),
        null,
        null,
        ruling.words(),
        head.happenedAt(),
        head.isUnread());
  }
}
