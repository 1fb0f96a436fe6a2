package org.parvis.content;

import org.parvis.audience.Place;

/**
 * How much waits for someone's decision in a place.
 *
 * @param animating whether they make the place live, or decide as an administrator
 * @param reports how many things were reported
 * @param posts how many first posts wait
 */
public record Pending(Place place, boolean animating, long reports, long posts) {

  /** Where they decide, from the portal's root. */
  public String path() {
    return animating && place.slug() != null
        ? "/community/moderation/" + place.slug()
        : "/moderation";
  }

  public boolean isNothing() {
    return reports + posts == 0;
  }
}
