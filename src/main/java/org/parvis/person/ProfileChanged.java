package org.parvis.person;

import org.parvis.shared.Refusal;

/** The profile was saved elsewhere since it was read: nothing was overwritten. */
public class ProfileChanged extends Refusal {

  ProfileChanged() {
    super("person.edit.changed");
  }
}
