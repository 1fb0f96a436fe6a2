package org.parvis.thanks;

import java.util.List;
import org.parvis.person.PersonCard;

/**
 * What makes a card one of thanks.
 *
 * @param people those who are thanked, in the order in which they were named
 * @param skill what for
 */
public record ThanksCard(List<PersonCard> people, String skill) {

  public ThanksCard {
    people = List.copyOf(people);
  }
}
