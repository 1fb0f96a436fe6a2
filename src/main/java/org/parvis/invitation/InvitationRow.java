package org.parvis.invitation;

import java.io.Serializable;
import java.time.Instant;
import org.parvis.mail.Mail;
import org.parvis.person.Portrayed;
import org.parvis.person.Status;
import org.parvis.shared.Cursor;

/**
 * An invitation as administrators see it in their list.
 *
 * @param invitedAt when it was sent last
 */
public record InvitationRow(
    long id,
    String slug,
    String name,
    String portrait,
    String email,
    Instant invitedAt,
    Instant expiresAt,
    InvitationState state)
    implements Portrayed, Serializable {

  /** As the database reads it. */
  public record Read(
      Long id,
      String slug,
      String name,
      String portrait,
      String email,
      Instant invitedAt,
      Instant expiresAt,
      Status status,
      Mail.State mail) {

    InvitationRow at(Instant now) {
      return new InvitationRow(id, slug, name, portrait, email, invitedAt, expiresAt, stateAt(now));
    }

    private InvitationState stateAt(Instant now) {
      if (status == Status.ACTIVE) {
        return InvitationState.ACCEPTED;
      }
      if (mail == Mail.State.FAILED) {
        return InvitationState.FAILED;
      }
      return expiresAt.isAfter(now) ? InvitationState.WAITING : InvitationState.EXPIRED;
    }
  }

  /** Whether it can still be sent again or withdrawn. */
  public boolean isPending() {
    return state != InvitationState.ACCEPTED;
  }

  String cursor() {
    return new Cursor(invitedAt, id).toString();
  }
}
