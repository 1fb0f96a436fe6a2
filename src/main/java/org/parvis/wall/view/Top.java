package org.parvis.wall.view;

import java.time.LocalDate;

/**
 * A card that stands first on a wall.
 *
 * @param folded whether the reader has folded it away
 * @param until the last day on which it stands there
 */
public record Top(Shown shown, boolean folded, LocalDate until) {}
