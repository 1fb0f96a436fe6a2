package org.parvis.invitation;

/**
 * Someone who was asked to come in.
 *
 * @param token of their link, to be handed over; null where it goes to them by mail
 */
public record Invited(long personId, String name, String email, String token) {

  public boolean isByMail() {
    return token == null;
  }
}
