package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.LaterTime;
import org.parvis.wall.Planned;
import org.parvis.wall.ScheduledCard;
import org.parvis.wall.Timetable;
import org.parvis.wall.TimetableBoard;

/** What the choice of a later time needs, wherever it stands. */
@Named
@RequestScoped
public class Scheduling {

  @Inject private Timetable timetable;
  @Inject private TimetableBoard board;
  @Inject private Cards cards;
  @Inject private WallAudience wallAudience;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private Planned planned;

  /** What is proposed in a field for date and time. */
  public LocalDateTime getProposed() {
    return LaterTime.proposed(zone(), clock.instant());
  }

  /** A moment as such a field shows it; what is proposed, where it is past. */
  public LocalDateTime ahead(Instant at) {
    return at.isAfter(clock.instant()) ? LaterTime.shown(at, zone()) : getProposed();
  }

  /** By the name of its city, as people know it: {@code Europe/Paris}. */
  public String getZone() {
    return zone().getId().replace('_', ' ');
  }

  /** How many posts the viewer has scheduled, with those that could not be published. */
  public long getCount() {
    return getPlanned().all();
  }

  /** How many of them could not be published. */
  public long getStopped() {
    return getPlanned().stopped();
  }

  /** A post of the viewer's that waits; with none, the same answer as for one that never was. */
  ScheduledCard waiting(String typedId) {
    return Cards.id(typedId)
        .flatMap(id -> timetable.find(viewer, id))
        .filter(found -> !found.deleted())
        .orElseThrow(NotFound::new);
  }

  public Planned getPlanned() {
    if (planned == null) {
      planned = board.of(viewer);
    }
    return planned;
  }

  /** All that the composer shows to this writer. */
  public Composing getComposing() {
    Place place = cards.getPlace();
    long home = place == null ? Audience.COMPANY : place.id();
    return new Composing(
        place,
        wallAudience.reach(List.of(home)),
        choices(home),
        viewer.id(),
        getProposed(),
        getZone(),
        getPlanned());
  }

  private List<Place> choices(long home) {
    return wallAudience.writable(viewer).stream()
        .sorted(Comparator.comparing(place -> place.id() != home))
        .toList();
  }

  private ZoneId zone() {
    return Cards.zone(request);
  }
}
