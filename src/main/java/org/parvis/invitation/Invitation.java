package org.parvis.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * That a person was asked to come in, and by whom; it stays when they have come. Its link is kept
 * nowhere, only when it expires.
 */
@Entity
public class Invitation {

  /** Sent again so soon, it is the same click. */
  private static final Duration SAME_CLICK = Duration.ofSeconds(20);

  @Id
  @Column(name = "person_id")
  private long personId;

  @Column(name = "invited_by")
  private long invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private int sent;

  @Column(name = "mail_cause")
  private String mailCause;

  @Version private int version;

  protected Invitation() {}

  Invitation(long personId) {
    this.personId = personId;
  }

  /**
   * It is sent, for the first time or again.
   *
   * @param expires when its link will, as far as one can tell
   */
  void send(long by, Instant at, Instant expires) {
    invitedBy = by;
    invitedAt = at;
    expiresAt = expires;
    sent++;
    mailCause = null;
  }

  /** It goes by mail; returns the cause of this one. */
  String byMail() {
    mailCause = InvitationLetters.TOPIC + "." + personId + "." + sent;
    return mailCause;
  }

  /** Its mail leaves now, with a link that is made for it. */
  void leaves(Instant linkExpires) {
    expiresAt = linkExpires;
  }

  boolean wasJustSent(Instant now) {
    return mailCause != null && invitedAt.plus(SAME_CLICK).isAfter(now);
  }

  long personId() {
    return personId;
  }

  long invitedBy() {
    return invitedBy;
  }
}
