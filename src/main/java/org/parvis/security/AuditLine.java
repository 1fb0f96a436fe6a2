package org.parvis.security;

import java.time.Instant;
import java.util.Optional;
import org.parvis.shared.Cursor;

/**
 * A line of the audit log as an administrator reads it.
 *
 * @param actorId null when nobody had signed in
 * @param actorName null when nobody had signed in
 * @param subject the name of the person to whom it was done, or what else it was done to; may be
 *     null
 */
public record AuditLine(
    Long id,
    Instant at,
    Action action,
    Outcome outcome,
    Long actorId,
    String actorName,
    String subject,
    String address,
    String requestId) {

  public AuditLine(
      Long id,
      Instant at,
      Action action,
      Outcome outcome,
      Long actorId,
      String subject,
      String address,
      String requestId) {
    this(id, at, action, outcome, actorId, null, subject, address, requestId);
  }

  String cursor() {
    return new Cursor(at, id).toString();
  }

  /** The person to whom it was done, if it was one. */
  Optional<Long> subjectId() {
    return Optional.ofNullable(subject)
        .filter(it -> it.matches(Fact.PERSON + "\\d{1,18}"))
        .map(it -> Long.valueOf(it.substring(Fact.PERSON.length())));
  }

  AuditLine named(String actor, String toWhom) {
    return new AuditLine(id, at, action, outcome, actorId, actor, toWhom, address, requestId);
  }
}
