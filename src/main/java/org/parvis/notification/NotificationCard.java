package org.parvis.notification;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;
import org.parvis.audience.Place;
import org.parvis.content.Pending;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/**
 * A notification as seen.
 *
 * @param what the end of the key of its words: {@code ANSWER.post}, {@code REACTION.comment}
 * @param people who did it, the latest first; at most {@link Notification#MOST_ACTS}; nobody for
 *     what nobody is named with
 * @param contentId null for what is about a place
 * @param commentId where it leads to in the discussion, null for the content itself
 * @param place that it is about, null for a content, and for what may not be named
 * @param pending how much waits for the reader's decision, null for anything else
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
    Pending pending,
    String excerpt,
    Instant at,
    boolean unread) {

  public NotificationCard {
    people = List.copyOf(people);
  }

  /** Whose face stands beside it. */
  public PersonCard first() {
    return isNamed() ? people.get(0) : null;
  }

  /** Whether it says who did it. */
  public boolean isNamed() {
    return !people.isEmpty();
  }

  /** From the portal's root: the very place that it is about. */
  public String path() {
    if (kind == Kind.COMMUNITY || kind == Kind.CLOSING) {
      return placePath();
    }
    if (pending != null) {
      return pending.path();
    }
    if (Stream.of(Verb.KEPT, Verb.UPHELD).anyMatch(verb -> what.contains(verb.name()))) {
      return "/moderation/mine";
    }
    if (kind == Kind.POLL) {
      return "/poll/" + contentId + (isNamed() ? "" : "#decision");
    }
    if (kind == Kind.PROPOSAL) {
      return (isOfCampaign() ? "/proposal/campaign/" : "/proposal/") + contentId;
    }
    String page = "/wall/" + contentId;
    return commentId == null ? page : page + "?at=" + commentId + "#comment-" + commentId;
  }

  private boolean isOfCampaign() {
    return Stream.of(Verb.JUDGING, Verb.AWARDED).anyMatch(verb -> what.endsWith(verb.name()));
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
