package org.parvis.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.shared.Recent;

/**
 * Everyone who holds an office, remembered for a while: they are few, and no name on a page costs a
 * query more. Other servers of a cluster hear of a change that much later; what one may do is asked
 * of {@link Offices}.
 */
@ApplicationScoped
public class OfficeBoard {

  private static final Set<Movement.Step> CHANGES =
      EnumSet.of(
          Movement.Step.NAMED,
          Movement.Step.UNNAMED,
          Movement.Step.LEFT,
          Movement.Step.REMOVED,
          Movement.Step.DELETED,
          Movement.Step.RESTORED,
          Movement.Step.PURGED);

  @Inject private Offices offices;
  @Inject private Audiences audiences;
  @Inject private Places places;
  @Inject private Clock clock;

  private final Recent<Map<Long, List<Named>>> seen = new Recent<>(Duration.ofMinutes(1));

  /** What this person is, as far as the viewer sees the places where they are it. */
  public List<Badge> of(Viewer viewer, long personId) {
    return held(personId).stream()
        .filter(one -> sees(viewer, one.audienceId()))
        .map(one -> new Badge(one.office(), places.of(one.audienceId()).orElse(null)))
        .toList();
  }

  /** What this person is in one place. */
  public Set<Office> at(long audienceId, long personId) {
    return held(personId).stream()
        .filter(one -> one.audienceId() == audienceId)
        .map(Named::office)
        .collect(Collectors.toSet());
  }

  /** Whether to offer the viewer to relay something in this place. */
  public boolean offersRelay(Viewer viewer, long audienceId) {
    return at(Audience.COMPANY, viewer.id()).contains(Office.RELAY)
        || at(audienceId, viewer.id()).contains(Office.RELAY);
  }

  private List<Named> held(long personId) {
    return seen.get(
            clock, () -> offices.all().stream().collect(Collectors.groupingBy(Named::personId)))
        .getOrDefault(personId, List.of());
  }

  private boolean sees(Viewer viewer, long audienceId) {
    Optional<Place> place = places.of(audienceId);
    return audienceId == Audience.COMPANY
        || place.isPresent()
            && (place.get().forEveryone() || audiences.of(viewer, audienceId).isPresent());
  }

  void change(@Observes(during = TransactionPhase.AFTER_COMPLETION) Movement movement) {
    if (CHANGES.contains(movement.step())) {
      seen.forget();
    }
  }
}
