package org.parvis.security;

import org.parvis.shared.Refusal;

/** Without this person, nobody could manage the portal any more. */
public class LastAdministrator extends Refusal {

  LastAdministrator() {
    super("security.accounts.last");
  }
}
