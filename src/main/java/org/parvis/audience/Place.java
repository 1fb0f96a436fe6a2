package org.parvis.audience;

/**
 * The face of a place that is not the company.
 *
 * @param slug the end of its address, {@code /community/…}
 * @param forEveryone whether everyone sees what stands there
 * @param hue one of the hues 1 to 8
 */
public record Place(
    long id, String slug, String name, int hue, boolean forEveryone, boolean archived) {

  /** The company, which has no face of its own. */
  public static final Place COMPANY = new Place(Audience.COMPANY, null, null, 0, true, false);

  /** From one row of a query. */
  public Place(
      Long id, String slug, String name, Integer hue, Audience.Kind kind, Object archived) {
    this(id, slug, name, hue, kind != Audience.Kind.GRANTED, archived != null);
  }
}
