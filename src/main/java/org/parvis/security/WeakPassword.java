package org.parvis.security;

import org.parvis.shared.Refusal;

/** A password that is too short, too long or too well known. */
public class WeakPassword extends Refusal {

  private WeakPassword(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  static WeakPassword tooShort(int shortest) {
    return new WeakPassword("security.password.tooShort", shortest);
  }

  static WeakPassword tooLong(int longest) {
    return new WeakPassword("security.password.tooLong", longest);
  }

  static WeakPassword common() {
    return new WeakPassword("security.password.common");
  }
}
