package org.parvis.layout;

import java.util.List;

/**
 * The places of the viewer's menu.
 *
 * @param more whether they are in others too
 */
public record MenuPlaces(List<MenuPlace> rows, boolean more) {}
