package org.parvis.security;

import java.time.Instant;
import java.util.Optional;
import org.parvis.shared.Cursor;

/**
 * A line of the audit log as an administrator reads it.
 *
 * @param actorId null when nobody had signed in
 * @param actorName null when nobody had signed in
 * @param subject to what it was done, as {@link Fact} writes it; may be null
 * @param subjectName the name of the person to whom it was done; null if it was no person
 */
public record AuditLine(
    Long id,
    Instant at,
    Action action,
    Outcome outcome,
    Long actorId,
    String actorName,
    String subject,
    String subjectName,
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
    this(id, at, action, outcome, actorId, null, subject, null, address, requestId);
  }

  String cursor() {
    return new Cursor(at, id).toString();
  }

  public boolean isDone() {
    return outcome == Outcome.DONE;
  }

  /** The person to whom it was done, if it was one. */
  Optional<Long> subjectId() {
    return idAfter(Fact.PERSON);
  }

  /** What was published and then had this done to it, null if it was nothing of the kind. */
  public Long contentId() {
    return idAfter(Fact.CONTENT).orElse(null);
  }

  private Optional<Long> idAfter(String kind) {
    return Optional.ofNullable(subject)
        .filter(it -> it.matches(kind + "\\d{1,18}"))
        .map(it -> Long.valueOf(it.substring(kind.length())));
  }

  AuditLine named(String actor, String toWhom) {
    return new AuditLine(
        id, at, action, outcome, actorId, actor, subject, toWhom, address, requestId);
  }
}
