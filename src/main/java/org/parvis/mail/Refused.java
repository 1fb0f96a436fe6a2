package org.parvis.mail;

/** The mail server did not take one mail. */
class Refused extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean forever;

  Refused(Exception reason, boolean forever) {
    super(MailServer.words(reason), reason);
    this.forever = forever;
  }

  /** Whether it is pointless to try again, as for an address that does not exist. */
  boolean isForever() {
    return forever;
  }
}
