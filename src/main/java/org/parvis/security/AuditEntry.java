package org.parvis.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit log; it is written once, and holds ids, never a secret. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "actor_id")
  private Long actorId;

  @Enumerated(EnumType.STRING)
  private Action action;

  private String subject;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String address;

  @Column(name = "request_id")
  private String requestId;

  protected AuditEntry() {}

  AuditEntry(Fact fact, RequestTrace trace, Instant occurredAt) {
    this.action = fact.action();
    this.outcome = fact.outcome();
    this.actorId = fact.actorId();
    this.subject = fact.subject();
    this.address = trace.address();
    this.requestId = trace.requestId();
    this.occurredAt = occurredAt;
  }
}
