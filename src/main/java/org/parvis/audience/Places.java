package org.parvis.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.shared.Recent;
import org.parvis.shared.RecentEach;

/**
 * The faces of all places, remembered for a moment, so that a page of cards costs no query for
 * where they stand. Other servers of a cluster hear of a change that much later.
 *
 * <p>A face is no secret from who sees something that stands there; nobody else may be shown it.
 */
@ApplicationScoped
public class Places {

  private static final Duration LASTING = Duration.ofSeconds(10);

  @Inject private Audiences audiences;
  @Inject private Clock clock;

  private final Recent<Map<Long, Place>> seen = new Recent<>(LASTING);
  private final Recent<Map<Long, Set<Long>>> animators = new Recent<>(LASTING);
  private final RecentEach<Long, Long> sizes = new RecentEach<>(LASTING);

  /** The face of this place; none for the company, and for what has none. */
  public Optional<Place> of(long audienceId) {
    if (audienceId == Audience.COMPANY) {
      return Optional.empty();
    }
    Place known = seen.get(clock, audiences::places).get(audienceId);
    return known == null ? audiences.place(audienceId) : Optional.of(known);
  }

  /** Whether everyone sees what stands there. */
  public boolean isForEveryone(long audienceId) {
    return audienceId == Audience.COMPANY || of(audienceId).filter(Place::forEveryone).isPresent();
  }

  /**
   * Whether someone made this place live a moment ago: what they are offered, not what they may.
   */
  public boolean isAnimatedBy(long personId, long audienceId) {
    return animators
        .get(clock, audiences::animators)
        .getOrDefault(audienceId, Set.of())
        .contains(personId);
  }

  /** How many colleagues are in this place, who all see what stands there. */
  public long size(long audienceId) {
    return sizes.get(audienceId, clock, () -> audiences.size(audienceId));
  }

  /** A place has just been made or changed here. */
  public void forget() {
    seen.forget();
    animators.forget();
    sizes.forget();
  }
}
