package org.parvis.person;

import org.parvis.shared.Refusal;

/** A profile holds only so many skills. */
public class TooManySkills extends Refusal {

  TooManySkills(int most) {
    super("person.edit.tooManySkills", most);
  }
}
