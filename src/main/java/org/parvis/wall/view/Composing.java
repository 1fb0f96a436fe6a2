package org.parvis.wall.view;

import java.time.LocalDateTime;
import java.util.List;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.wall.Planned;

/**
 * The composer with all that it shows to one writer.
 *
 * @param place where it will stand, null for the company's wall
 * @param reach who sees what stands there
 * @param choices where else the writer publishes, that place first
 * @param me the writer's id
 * @param proposed the time at which a post could be published later
 * @param zone the name of its zone
 * @param planned what they have scheduled already
 */
public record Composing(
    Place place,
    Reach reach,
    List<Place> choices,
    long me,
    LocalDateTime proposed,
    String zone,
    Planned planned) {

  /** The id of the place. */
  public long home() {
    return place == null ? Audience.COMPANY : place.id();
  }
}
