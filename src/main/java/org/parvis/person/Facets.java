package org.parvis.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parvis.shared.Recent;

/**
 * Where colleagues work, to narrow their list down: counted every few seconds, not for each page.
 * Other servers of a cluster hear of a change that much later.
 */
@ApplicationScoped
public class Facets {

  private static final Duration LASTING = Duration.ofSeconds(10);

  @Inject private People people;
  @Inject private Clock clock;

  private final Recent<List<Facet>> departments = new Recent<>(LASTING);
  private final Recent<List<Facet>> sites = new Recent<>(LASTING);

  /** As {@link People#departments}. */
  public List<Facet> departments(Viewer viewer) {
    return departments.get(clock, () -> people.departments(viewer));
  }

  /** As {@link People#sites}. */
  public List<Facet> sites(Viewer viewer) {
    return sites.get(clock, () -> people.sites(viewer));
  }

  /** Someone came, moved or went: the next page counts again. */
  void follow(@Observes(during = TransactionPhase.AFTER_COMPLETION) RollChanged change) {
    departments.forget();
    sites.forget();
  }
}
