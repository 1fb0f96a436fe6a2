package org.parvis.mail.view;

import org.parvis.mail.Mail;

/** How many mails are in a state. */
public record MailCount(String state, long count) {

  static Mail.State state(String name) {
    return Mail.State.valueOf(name);
  }
}
