package org.parvis.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser that its person wants to stay signed in on.
 *
 * <p>Its token changes whenever it opens a session. The one before is good for another minute, for
 * the requests that a waking browser sends side by side; shown later, it was stolen.
 */
@Entity
@Table(name = "remembered_device")
public class RememberedDevice {

  public static final Duration LIFE = Duration.ofDays(30);
  static final Duration OVERLAP = Duration.ofMinutes(1);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "former_hash")
  private String formerHash;

  @Column(name = "rotated_at")
  private Instant rotatedAt;

  @Column(name = "forgery_token")
  private String forgeryToken;

  private int epoch;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected RememberedDevice() {}

  /**
   * @param badge of the session in which the person asked to be remembered: the forms that it sent
   *     stay good in the sessions that this device opens
   */
  public RememberedDevice(Badge badge, String token, Instant at) {
    this.personId = badge.personId();
    this.epoch = badge.epoch();
    this.forgeryToken = badge.token();
    this.tokenHash = Token.hash(token);
    this.createdAt = at;
    this.rotatedAt = at;
    this.expiresAt = at.plus(LIFE);
  }

  public void rotate(String newToken, Instant at) {
    formerHash = tokenHash;
    tokenHash = Token.hash(newToken);
    rotatedAt = at;
    expiresAt = at.plus(LIFE);
  }

  public boolean isCurrent(String token) {
    return tokenHash.equals(Token.hash(token));
  }

  /** Whether a token that is no longer current was so a moment ago. */
  public boolean overlapsAt(Instant at) {
    return at.isBefore(rotatedAt.plus(OVERLAP));
  }

  public boolean isExpiredAt(Instant at) {
    return !at.isBefore(expiresAt);
  }

  public Badge badge() {
    return new Badge(personId, epoch, forgeryToken);
  }
}
