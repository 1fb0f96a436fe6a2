package org.parvis.person;

/**
 * A person as shown beside what they wrote, or in a list.
 *
 * @param slug the end of the profile's address, {@code /person/<slug>}
 * @param portrait the hash of the picture, null without one
 */
public record PersonCard(
    long id, String slug, String name, String portrait, String jobTitle, String department)
    implements Portrayed {}
