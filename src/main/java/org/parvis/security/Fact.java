package org.parvis.security;

/**
 * What the audit log is to keep.
 *
 * @param actorId who did it, null for someone unknown
 * @param subject to what, in the form {@code person 1042}; null for nothing but themselves
 */
public record Fact(Action action, Outcome outcome, Long actorId, String subject) {

  static final String PERSON = "person ";
  static final String CONTENT = "content ";
  static final String PLACE = "place ";

  public static Fact done(Action action, long actorId) {
    return new Fact(action, Outcome.DONE, actorId, null);
  }

  public static Fact done(Action action, long actorId, long personId) {
    return new Fact(action, Outcome.DONE, actorId, PERSON + personId);
  }

  static Fact doneTo(Action action, long actorId, long contentId) {
    return new Fact(action, Outcome.DONE, actorId, CONTENT + contentId);
  }

  static Fact doneToPlace(Action action, long actorId, long audienceId) {
    return new Fact(action, Outcome.DONE, actorId, PLACE + audienceId);
  }

  /** The person themselves were refused. */
  static Fact refusedTo(Action action, long actorId) {
    return new Fact(action, Outcome.REFUSED, actorId, null);
  }

  /** Someone who is not signed in was refused. */
  static Fact refused(Action action, Long personId) {
    return new Fact(action, Outcome.REFUSED, null, personId == null ? null : PERSON + personId);
  }

  static Fact slowed(Action action, Long personId) {
    return new Fact(action, Outcome.SLOWED, null, personId == null ? null : PERSON + personId);
  }
}
