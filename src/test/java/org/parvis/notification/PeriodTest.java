package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When digests leave: at a decent hour of a working day, where the reader is. */
class PeriodTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void nothingLeavesBeforeTheHourOfTheReader() {
    Instant sevenInParis = Instant.parse("2026-11-25T06:59:00Z");

    assertThat(Period.due(Rhythm.DAILY, sevenInParis, PARIS, 8)).isEmpty();
    assertThat(name(Rhythm.DAILY, "2026-11-25T07:00:00Z", PARIS)).contains("2026-11-25");
    assertThat(name(Rhythm.DAILY, "2026-11-25T07:00:00Z", ZoneId.of("America/Montreal"))).isEmpty();
    assertThat(name(Rhythm.DAILY, "2026-11-25T23:30:00Z", ZoneId.of("Pacific/Auckland")))
        .contains("2026-11-26");
  }

  @Test
  void weekendsAreQuiet() {
    assertThat(name(Rhythm.DAILY, "2026-11-28T10:00:00Z", PARIS)).isEmpty();
    assertThat(name(Rhythm.WEEKLY, "2026-11-29T10:00:00Z", PARIS)).isEmpty();
  }

  @Test
  void theWeekIsToldOnceAtItsBeginningAlsoAfterAnOutage() {
    assertThat(name(Rhythm.WEEKLY, "2026-11-23T10:00:00Z", PARIS)).contains("2026-W48");
    assertThat(name(Rhythm.WEEKLY, "2026-11-25T10:00:00Z", PARIS)).contains("2026-W48");
    assertThat(name(Rhythm.WEEKLY, "2026-11-26T10:00:00Z", PARIS)).isEmpty();
    assertThat(name(Rhythm.WEEKLY, "2026-12-28T10:00:00Z", PARIS)).contains("2026-W53");
    assertThat(name(Rhythm.WEEKLY, "2027-01-04T10:00:00Z", PARIS)).contains("2027-W01");
  }

  private static Optional<String> name(Rhythm rhythm, String now, ZoneId zone) {
    return Period.due(rhythm, Instant.parse(now), zone, 8).map(Period::name);
  }
}
