package org.parvis.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Someone has asked for a new password for this address, whether or not it is anyone's: at most one
 * is kept for each few minutes, so that nobody can fill another's mailbox.
 */
@Entity
@Table(name = "password_request")
public class PasswordRequest {

  static final Duration SLOT = Duration.ofMinutes(5);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  private String email;

  private long slot;

  protected PasswordRequest() {}

  PasswordRequest(String email, Instant at) {
    this.email = email;
    this.slot = slotOf(at);
  }

  static long slotOf(Instant at) {
    return at.getEpochSecond() / SLOT.toSeconds();
  }

  Long id() {
    return id;
  }

  String email() {
    return email;
  }
}
