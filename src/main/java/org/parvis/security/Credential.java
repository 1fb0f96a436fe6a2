package org.parvis.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.parvis.person.Person;

/**
 * A person's password, and the epoch in which their sessions and devices are good.
 *
 * <p>A new epoch ends every session and every remembered device of an older one.
 */
@Entity
public class Credential {

  @Id
  @Column(name = "person_id")
  private Long personId;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "person_id")
  private Person person;

  @Column(name = "password_hash")
  private String passwordHash;

  private int epoch = 1;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Credential() {}

  public Credential(Person person, String passwordHash, Instant at) {
    this.person = person;
    this.passwordHash = passwordHash;
    this.changedAt = at;
  }

  /** A new password: whatever was opened with the old one closes. */
  public void change(String newPasswordHash, Instant at) {
    passwordHash = newPasswordHash;
    changedAt = at;
    endSessions();
  }

  /** The same password, hashed at today's cost. */
  public void rehash(String newPasswordHash) {
    passwordHash = newPasswordHash;
  }

  public void endSessions() {
    epoch++;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public int epoch() {
    return epoch;
  }
}
