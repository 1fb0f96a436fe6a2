package org.parvis.person;

import org.parvis.shared.Refusal;

/** What was typed can't be an e-mail address. */
public class InvalidEmail extends Refusal {

  InvalidEmail() {
    super("person.email.invalid");
  }
}
