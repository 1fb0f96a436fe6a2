package org.parvis.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.parvis.shared.Recent;

/** Who came last, for the side of the wall: read every few seconds, not for each page. */
@ApplicationScoped
public class Arrivals {

  private static final int MOST = 4;

  @Inject private People people;
  @Inject private Clock clock;

  private final Recent<List<PersonCard>> latest = new Recent<>(Duration.ofSeconds(10));

  /** The active people who joined last, the latest first: a few. */
  public List<PersonCard> latest(Viewer viewer) {
    return latest.get(clock, () -> people.newest(viewer, MOST));
  }

  /** Someone came or went: the next page reads again. */
  void follow(@Observes(during = TransactionPhase.AFTER_COMPLETION) RollChanged change) {
    latest.forget();
  }
}
