package org.parvis.poll;

import org.parvis.person.PersonCard;

/**
 * Someone who chose an answer openly.
 *
 * @param place of the answer in their ranking, 1 where there is none
 */
public record Chooser(int place, PersonCard person) {}
