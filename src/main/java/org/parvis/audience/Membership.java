package org.parvis.audience;

import org.parvis.shared.Text;

/**
 * That someone is in a place, and what it is for them.
 *
 * @param place its face, null for what has none
 * @param menuOrder where it stands among their favourites, null for no favourite
 */
public record Membership(
    long audienceId, Place place, boolean forEveryone, Level level, Integer menuOrder) {

  /** From one row of a query. */
  public Membership(
      Long audienceId,
      String slug,
      String name,
      Integer hue,
      Audience.Kind kind,
      Object archived,
      Level level,
      Integer menuOrder) {
    this(
        audienceId,
        slug == null ? null : new Place(audienceId, slug, name, hue, kind, archived),
        kind != Audience.Kind.GRANTED,
        level,
        menuOrder);
  }

  public boolean isFavourite() {
    return menuOrder != null;
  }

  int rank() {
    return isFavourite() ? menuOrder : Integer.MAX_VALUE;
  }

  String nameKey() {
    return place == null ? "" : Text.key(place.name(), Integer.MAX_VALUE);
  }
}
