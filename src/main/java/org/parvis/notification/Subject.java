package org.parvis.notification;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;

/**
 * What a notification is about: acts of one kind on one thing.
 *
 * @param contentId null for what is about a place
 * @param commentId the comment that it happened to or in; null for the content itself, and for
 *     answers, which are about the whole discussion
 * @param audienceId the place, null for what is about a content
 * @param step what became of someone there, null for what is about a content
 * @param verb what was decided, null for what is about anything else
 */
record Subject(
    Kind kind, Long contentId, Long commentId, Long audienceId, Movement.Step step, Verb verb) {

  Subject(Kind kind, long contentId, Long commentId) {
    this(kind, contentId, commentId, null, null, null);
  }

  /** What came of a poll. */
  static Subject asked(Verb verb, long contentId) {
    return new Subject(Kind.POLL, contentId, null, null, null, verb);
  }

  /** What became of a proposal. */
  static Subject proposed(Verb verb, long contentId) {
    return new Subject(Kind.PROPOSAL, contentId, null, null, null, verb);
  }

  /** What waits for a decision in a place. */
  static Subject waiting(long audienceId) {
    return new Subject(Kind.MODERATION, null, null, audienceId, null, null);
  }

  /** What was decided. */
  static Subject decided(Verb verb, long contentId, Long commentId) {
    return new Subject(Kind.DECISION, contentId, commentId, null, null, verb);
  }

  /** What becomes of people in a place, or of the place. */
  static Subject of(Movement.Step step, long audienceId) {
    Kind kind = PlaceErrand.TO_MEMBERS.contains(step) ? Kind.CLOSING : Kind.COMMUNITY;
    return new Subject(kind, null, null, audienceId, step, null);
  }

  /** Whether a second act of the same person is no news. */
  boolean isToldOnce() {
    if (step != null) {
      return step == Movement.Step.ASKED;
    }
    return kind.isToldOnce() && verb != Verb.OWED;
  }

  @Override
  public String toString() {
    return Stream.of(kind, step, verb, audienceId, contentId, commentId)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("-"));
  }

  /** Unique among the unread. */
  String slotOf(long personId) {
    return personId + "-" + this;
  }
}
