package org.parvis.person;

import org.parvis.shared.Refusal;

/** Someone of the company already has this e-mail address. */
public class EmailTaken extends Refusal {

  public EmailTaken(String email) {
    super("person.email.taken", email);
  }
}
