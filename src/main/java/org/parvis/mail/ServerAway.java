package org.parvis.mail;

/** The mail server can't be reached, or does not let the portal in. Not the fault of any mail. */
class ServerAway extends Exception {

  private static final long serialVersionUID = 1;

  ServerAway(Exception reason) {
    super(MailServer.words(reason), reason);
  }
}
