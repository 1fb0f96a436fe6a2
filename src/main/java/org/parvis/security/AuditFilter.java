package org.parvis.security;

import jakarta.persistence.TypedQuery;

/**
 * Which lines of the audit log one wants to see.
 *
 * @param action null for every one
 * @param personId who did it or had it done to them, null for everyone
 */
public record AuditFilter(Action action, Long personId) {

  String condition() {
    return (action == null ? "" : " and a.action = :action")
        + (personId == null ? "" : " and (a.actorId = :person or a.subject = :subject)");
  }

  void bind(TypedQuery<?> query) {
    if (action != null) {
      query.setParameter("action", action);
    }
    if (personId != null) {
      query.setParameter("person", personId).setParameter("subject", Fact.PERSON + personId);
    }
  }
}
