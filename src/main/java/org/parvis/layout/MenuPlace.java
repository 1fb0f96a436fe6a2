package org.parvis.layout;

import java.util.Locale;
import org.parvis.audience.Place;

/**
 * A place of the viewer's as their menu shows it.
 *
 * @param unread how much of others is unread there
 * @param current whether the page is about it
 */
public record MenuPlace(Place place, boolean favourite, long unread, boolean current) {

  private static final long MOST = 99;

  /** As many as are worth telling apart. */
  public String count() {
    return unread > MOST ? MOST + "+" : Long.toString(unread);
  }

  /** What stands in its coloured square. */
  public String initial() {
    String name = place.name();
    return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
