package org.parvis.voice;

import org.parvis.audience.Place;

/**
 * An office as it stands beside a name.
 *
 * @param place where it is held, null for the company
 */
public record Badge(Office office, Place place) {}
