package org.parvis.person;

/**
 * A skill on a profile, as far as colleagues endorse it.
 *
 * @param mine whether the viewer does
 * @param word the viewer's, null without one
 */
public record Endorsed(
    PersonCard person, long skillId, String skill, long count, boolean mine, String word) {}
