package org.parvis.notification;

import java.time.Instant;
import java.util.List;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/**
 * A notification as seen.
 *
 * @param what the end of the key of its words: {@code ANSWER.post}, {@code REACTION.comment}
 * @param people who did it, the latest first; at most {@link Notification#MOST_ACTS}
 * @param commentId where it leads to in the discussion, null for the content itself
 * @param excerpt what was said, or what it was said about
 */
public record NotificationCard(
    long id,
    Kind kind,
    String what,
    List<PersonCard> people,
    long contentId,
    Long commentId,
    String excerpt,
    Instant at,
    boolean unread) {

  public NotificationCard {
    people = List.copyOf(people);
  }

  /** Whose face stands beside it. */
  public PersonCard first() {
    return people.get(0);
  }

  /** From the portal's root: the very place that it is about. */
  public String path() {
    String page = "/wall/" + contentId;
    return commentId == null ? page : page + "?at=" + commentId + "#comment-" + commentId;
  }

  String cursor() {
    return new Cursor(at, id).toString();
  }
}
