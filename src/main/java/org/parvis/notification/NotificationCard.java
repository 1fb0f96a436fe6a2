package org.parvis.notification;

import java.time.Instant;
import java.util.List;
import org.parvis.activity.Movement;
import org.parvis.audience.Place;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/**
 * A notification as seen.
 *
 * @param what the end of the key of its words: {@code ANSWER.post}, {@code REACTION.comment}
 * @param people who did it, the latest first; at most {@link Notification#MOST_ACTS}
 * @param contentId null for what is about a place
 * @param commentId where it leads to in the discussion, null for the content itself
 * @param place that it is about, null for a content, and for what may not be named
 * @param excerpt what was said, or what it was said about; null for nothing
 */
public record NotificationCard(
    long id,
    Kind kind,
    String what,
    List<PersonCard> people,
    Long contentId,
    Long commentId,
    Place place,
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
    if (kind == Kind.COMMUNITY) {
      return placePath();
    }
    String page = "/wall/" + contentId;
    return commentId == null ? page : page + "?at=" + commentId + "#comment-" + commentId;
  }

  private String placePath() {
    if (place == null) {
      return "/community";
    }
    String page = what.endsWith(Movement.Step.ASKED.name()) ? "requests/" : "";
    return "/community/" + page + place.slug();
  }

  String cursor() {
    return new Cursor(at, id).toString();
  }
}
