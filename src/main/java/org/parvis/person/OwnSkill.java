package org.parvis.person;

import org.parvis.shared.Refusal;

/** One's own skills are endorsed by others. */
public class OwnSkill extends Refusal {

  OwnSkill() {
    super("person.endorsed.own");
  }
}
