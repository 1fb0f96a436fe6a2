package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Membership;
import org.parvis.audience.MyPlaces;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.content.Awaiting;
import org.parvis.person.Viewer;

/**
 * Who sees what is written, for {@code /WEB-INF/wall/audience.xhtml} beside the button that
 * publishes. To be asked of places only whose content the viewer sees.
 */
@Named
@RequestScoped
public class WallAudience {

  @Inject private Places places;
  @Inject private MyPlaces myPlaces;
  @Inject private Awaiting awaiting;
  @Inject private Viewer viewer;

  /** The place, null for the company. */
  public Place place(long audienceId) {
    return places.of(audienceId).orElse(null);
  }

  /** Where this person may publish: on the company's wall, and in their communities. */
  public List<Place> writable(Viewer viewer) {
    Stream<Place> mine =
        myPlaces.of(viewer).stream()
            .map(Membership::place)
            .filter(place -> place != null && !place.archived());
    return Stream.concat(Stream.of(Place.COMPANY), mine).toList();
  }

  /** Who sees what is written in all of these. */
  public Reach reach(Collection<Long> audienceIds) {
    Set<Long> waiting = awaiting.among(viewer, audienceIds);
    return new Reach(
        audienceIds.stream()
            .map(id -> new Reach.Spot(place(id), size(id), waiting.contains(id)))
            .toList());
  }

  /** How many are in it; 0 for the company. */
  public long size(long audienceId) {
    return audienceId == Audience.COMPANY ? 0 : places.size(audienceId);
  }
}
