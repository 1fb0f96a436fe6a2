package org.parvis.notification;

import java.util.List;
import java.util.Optional;
import org.parvis.activity.Movement;
import org.parvis.audience.Place;
import org.parvis.audience.Terms;
import org.parvis.person.PersonCard;

/**
 * How one notification about a place is told, of what still stands.
 *
 * @param terms the reader's with the place, null if they may not know of it
 */
record PlaceTelling(NotificationHead head, List<NotificationDeed> deeds, Terms terms) {

  /** Empty if nothing of it stands any more. */
  Optional<NotificationCard> card() {
    List<NotificationDeed> standing = standing();
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    Place place = terms == null ? null : terms.place();
    List<PersonCard> people = standing.stream().map(NotificationDeed::actor).distinct().toList();
    String word = people.size() == 1 && !isAppointment() ? standing.get(0).word() : null;
    return Optional.of(
        new NotificationCard(
            head.id(),
            head.kind(),
            head.kind() + "." + what(place),
            people,
            null,
            null,
            place,
            null,
            word,
            head.happenedAt(),
            head.isUnread()));
  }

  /** All who still wait; of what was decided, the latest. */
  private List<NotificationDeed> standing() {
    if (head.step() == Movement.Step.ASKED) {
      return terms == null
          ? List.of()
          : deeds.stream().filter(deed -> terms.asking().contains(deed.actor().id())).toList();
    }
    return deeds.stream().limit(1).filter(this::stands).toList();
  }

  private boolean stands(NotificationDeed deed) {
    return switch (head.step()) {
      case INVITED -> terms != null && terms.invited();
      case ADMITTED -> isInside();
      case DECLINED -> terms != null && terms.declined();
      case APPOINTED ->
          terms != null && terms.isInside() && terms.standing().name().equals(deed.word());
      case REMOVED -> terms == null || !terms.isInside();
      case ARCHIVED -> isInside() && terms.place().archived();
      case REOPENED -> isInside() && !terms.place().archived();
      case RESTORED -> isInside();
      default -> false;
    };
  }

  private boolean isInside() {
    return terms != null && terms.isInside();
  }

  private boolean isAppointment() {
    return head.step() == Movement.Step.APPOINTED;
  }

  /**
   * Who was shown out of what outsiders don't know of is told that, by whom, and no name: it may
   * have another one by now, and mail is read by more than one.
   */
  private String what(Place place) {
    if (isAppointment()) {
      return terms.standing().name();
    }
    return place == null ? "nameless" : head.step().name();
  }
}
