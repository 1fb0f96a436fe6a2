package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoCalendarTest {

  /** A Monday, 10:00 in Paris. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private final DemoCalendar calendar = new DemoCalendar(MONDAY);

  @Test
  void aSpanIsCountedFromNow() {
    assertThat(calendar.before("-12m")).isEqualTo("2026-11-23T08:48:00Z");
    assertThat(calendar.before("-3h")).isEqualTo("2026-11-23T06:00:00Z");
  }

  @Test
  void theWorkingDayBeforeMondayIsFriday() {
    assertThat(calendar.before("-1d 16:40")).isEqualTo("2026-11-20T15:40:00Z");
  }

  @Test
  void theTimeOfDayIsTheCompanysInSummerToo() {
    assertThat(calendar.before("-30d 09:00")).isEqualTo("2026-10-12T07:00:00Z");
  }

  @Test
  void aCommentIsCountedFromItsPost() {
    Instant friday = calendar.before("-1d 16:40");

    assertThat(calendar.after(friday, "+1h30")).isEqualTo("2026-11-20T17:10:00Z");
    assertThat(calendar.after(friday, "+1d 08:15")).isEqualTo("2026-11-23T07:15:00Z");
  }

  @Test
  void whatIsNotARelativeTimeIsRefused() {
    for (String nonsense : new String[] {"12m", "+12m", "-", "-3d", "-3d 9:40", "-3w", ""}) {
      assertThatThrownBy(() -> calendar.before(nonsense))
          .as(nonsense)
          .isInstanceOf(RuntimeException.class);
    }
  }
}
