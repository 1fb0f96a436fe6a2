package org.parvis.poll;

import org.parvis.person.PersonCard;

/**
 * An answer in words.
 *
 * @param person who gave it; null where the poll was secret
 */
public record Saying(long id, String text, PersonCard person) {}
