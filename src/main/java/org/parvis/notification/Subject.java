package org.parvis.notification;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.activity.Movement;

/**
 * What a notification is about: acts of one kind on one thing.
 *
 * @param contentId null for what is about a place
 * @param commentId the comment that it happened to or in; null for the content itself, and for
 *     answers, which are about the whole discussion
 * @param audienceId the place, null for what is about a content
 * @param step what became of someone there, null for what is about a content
 */
record Subject(Kind kind, Long contentId, Long commentId, Long audienceId, Movement.Step step) {

  Subject(Kind kind, long contentId, Long commentId) {
    this(kind, contentId, commentId, null, null);
  }

  /** What becomes of people in a place. */
  static Subject of(Movement.Step step, long audienceId) {
    return new Subject(Kind.COMMUNITY, null, null, audienceId, step);
  }

  /** Whether a second act of the same person is no news. */
  boolean isToldOnce() {
    return step == null ? kind.isToldOnce() : step == Movement.Step.ASKED;
  }

  @Override
  public String toString() {
    return Stream.of(kind, step, audienceId, contentId, commentId)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("-"));
  }

  /** Unique among the unread. */
  String slotOf(long personId) {
    return personId + "-" + this;
  }
}
