package org.parvis.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that grants an account, once and not for long; only the hash of its token is kept. */
@Entity
@Table(name = "access_link")
public class AccessLink {

  /** What a link opens. */
  public enum Purpose {
    /** The first administrator's account, in a portal without people. */
    SETUP(Duration.ofDays(1)),
    /** The account of someone who was invited. */
    WELCOME(Duration.ofDays(7)),
    /** The account of someone who has forgotten their password. */
    PASSWORD(Duration.ofDays(1)),
    /** The same, by a mail that they have asked for themselves. */
    RESET(Duration.ofHours(1));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** How long such a link is good. */
    public Duration life() {
      return life;
    }
  }

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected AccessLink() {}

  /**
   * @param personId null for someone who has no account yet
   */
  AccessLink(String token, Purpose purpose, Long personId, Instant at) {
    this.tokenHash = Token.hash(token);
    this.purpose = purpose;
    this.personId = personId;
    this.createdAt = at;
    this.expiresAt = at.plus(purpose.life);
  }

  boolean isGoodAt(Instant at) {
    return usedAt == null && at.isBefore(expiresAt);
  }

  public boolean isSetup() {
    return purpose == Purpose.SETUP;
  }

  Purpose purpose() {
    return purpose;
  }

  Long personId() {
    return personId;
  }
}
