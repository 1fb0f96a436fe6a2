package org.parvis.voice;

import org.parvis.person.PersonCard;

/**
 * What makes a card one of relayed words.
 *
 * @param saidBy who said it, in the words of who relays it; null for nobody in particular
 * @param colleague the colleague themselves, null if they are not named
 */
public record RelayCard(String saidBy, PersonCard colleague) {}
