package org.parvis.security;

import org.parvis.shared.Refusal;

/** The current password, which was asked for, is another one. */
public class WrongPassword extends Refusal {

  WrongPassword() {
    super("security.password.wrong");
  }
}
