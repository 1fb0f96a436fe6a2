package org.parvis.activity;

import java.util.Set;

/**
 * Tells the open pages of some people that there is something new for them, once the transaction
 * that fires it has committed. It carries no content: the page asks for what it may see.
 *
 * @param people by id
 * @param topic the name of the room whose part of the page is to be asked for again
 */
public record Nudge(Set<Long> people, String topic) {

  public Nudge {
    people = Set.copyOf(people);
  }
}
