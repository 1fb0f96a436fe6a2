package org.parvis.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.content.Remark;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** How one notification is told, of what still stands. */
record Telling(
    Viewer viewer, NotificationHead head, List<NotificationDeed> deeds, Map<Long, Remark> remarks) {

  private static final int LONGEST = 160;

  /** Empty if nothing of it stands any more. */
  Optional<NotificationCard> card() {
    List<NotificationDeed> standing =
        deeds.stream()
            .filter(deed -> deed.commentId() == null || remarks.containsKey(deed.commentId()))
            .toList();
    boolean gone = head.commentId() != null && !remarks.containsKey(head.commentId());
    if (standing.isEmpty() || gone) {
      return Optional.empty();
    }
    NotificationDeed oldest = standing.get(standing.size() - 1);
    Long comment = oldest.commentId() == null ? head.commentId() : oldest.commentId();
    List<PersonCard> people =
        Recipients.REMINDERS.contains(head.verb())
            ? List.of()
            : standing.stream().map(NotificationDeed::actor).distinct().toList();
    return Optional.of(
        new NotificationCard(
            head.id(),
            head.kind(),
            head.kind() + "." + about(comment),
            people,
            head.contentId(),
            comment,
            null,
            null,
            excerpt(comment),
            head.happenedAt(),
            head.isUnread()));
  }

  /**
   * To one's post, to one's comment, in a discussion that one follows; what came of a poll or a
   * proposal.
   */
  private String about(Long comment) {
    if (head.kind() == Kind.POLL || head.kind() == Kind.PROPOSAL) {
      return head.verb().name();
    }
    if (head.kind() != Kind.ANSWER) {
      return comment == null ? "post" : "comment";
    }
    Long answered = remarks.get(comment).answeredId();
    if (answered != null && viewer.is(answered)) {
      return "comment";
    }
    return viewer.is(head.authorId()) ? "post" : "discussion";
  }

  private String excerpt(Long comment) {
    if (comment != null) {
      return remarks.get(comment).excerpt();
    }
    return Text.excerpt(head.title() == null ? head.text() : head.title(), LONGEST);
  }
}
