package org.parvis.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.parvis.person.Language;

/** A mail of the outbox: owed, sent, or given up. Its words are forgotten once it is sent. */
@Entity
public class Mail {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  private String topic;
  private String cause;
  private String recipient;

  @Column(name = "recipient_name")
  private String recipientName;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String subject;
  private String body;
  private String html;
  private String unsubscribe;

  @Column(name = "pointless_at")
  private Instant pointlessAt;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  @Column(name = "owed_at")
  private Instant owedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  private int tries;
  private String taker;
  private String problem;

  /** What has become of it. */
  public enum State {
    WAITING,
    SENT,
    /** There was no more reason for it when it was to leave. */
    DROPPED,
    FAILED
  }

  protected Mail() {}

  Mail(String topic, String cause, String recipient, Instant owedAt) {
    this.topic = topic;
    this.cause = cause;
    this.recipient = recipient;
    this.owedAt = owedAt;
    this.dueAt = owedAt;
  }

  Mail(Letter letter, String topic, String cause, Instant owedAt) {
    this(topic, cause, letter.to().address(), owedAt);
    recipientName = letter.to().name();
    language = letter.to().language();
    subject = letter.subject();
    body = letter.text();
    html = letter.html();
    unsubscribe = letter.unsubscribe();
    pointlessAt = letter.until();
  }

  boolean isLate() {
    return body == null;
  }

  /** What is to be said in it, where it was written already. */
  Envelope envelope() {
    return new Envelope(
        new Letter.Addressee(recipient, recipientName, language), subject, body, html, unsubscribe);
  }

  boolean isPointlessAt(Instant now) {
    return pointlessAt != null && !pointlessAt.isAfter(now);
  }

  boolean isOlderThan(Duration age, Instant now) {
    return owedAt.isBefore(now.minus(age));
  }

  Long id() {
    return id;
  }

  String topic() {
    return topic;
  }

  String cause() {
    return cause;
  }

  int tries() {
    return tries;
  }
}
