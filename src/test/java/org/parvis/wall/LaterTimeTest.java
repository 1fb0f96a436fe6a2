package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people mean by a date and a time, in the zone they are in. */
class LaterTimeTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T16:20:30Z");

  @Test
  void whatIsTypedIsMeantInTheZoneOfItsAuthor() {
    assertThat(typed("2026-11-30T08:00", PARIS)).isEqualTo("2026-11-30T07:00:00Z");
    assertThat(typed("2026-11-30T08:00", ZoneId.of("Pacific/Kiritimati")))
        .isEqualTo("2026-11-29T18:00:00Z");
    assertThat(typed("2026-07-01T08:00", PARIS, "2026-06-01T00:00:00Z"))
        .isEqualTo("2026-07-01T06:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "SOON, 2026-11-25T18:20:00Z",
    "TOMORROW, 2026-11-26T07:00:00Z",
    "MONDAY, 2026-11-30T07:00:00Z"
  })
  void whatIsProposedIsAsItSays(String preset, Instant meant) {
    assertThat(new LaterTime(preset, "nonsense", PARIS).from(WEDNESDAY)).isEqualTo(meant);
  }

  @Test
  void onAMondayItIsTheNextAndTomorrowFollowsTheClocks() {
    Instant monday = Instant.parse("2026-11-30T05:00:00Z");
    assertThat(new LaterTime("MONDAY", null, PARIS).from(monday)).isEqualTo("2026-12-07T07:00:00Z");
    Instant beforeSummer = Instant.parse("2027-03-27T12:00:00Z");
    assertThat(new LaterTime("TOMORROW", null, PARIS).from(beforeSummer))
        .isEqualTo("2027-03-28T06:00:00Z");
  }

  @Test
  void anHourThatNoClockShowsIsRefused() {
    assertRefused("2027-03-28T02:30", "wall.later.skipped");
    assertThat(typed("2027-03-28T01:59", PARIS)).isEqualTo("2027-03-28T00:59:00Z");
    assertThat(typed("2027-03-28T03:00", PARIS)).isEqualTo("2027-03-28T01:00:00Z");
  }

  @Test
  void anHourThatAClockShowsTwiceIsTheFirstStillAhead() {
    assertThat(typed("2026-10-25T02:30", PARIS, "2026-10-24T12:00:00Z"))
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(typed("2026-10-25T02:30", PARIS, "2026-10-25T00:45:00Z"))
        .isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void whatIsPastTooFarOrNoTimeIsRefused() {
    assertRefused("2026-11-25T17:20", "wall.later.past");
    assertRefused("1970-01-01T00:00", "wall.later.past");
    assertRefused("-999999999-01-01T00:00", "wall.later.past");
    assertRefused("2027-11-25T17:21", "wall.later.far");
    assertRefused("+999999999-12-31T23:59", "wall.later.far");
    assertThat(typed("2027-11-25T17:20", PARIS)).isEqualTo("2027-11-25T16:20:00Z");
    List<String> nonsense =
        Arrays.asList(null, "", "tomorrow", "2026-13-01T08:00", "2026-11-31T08:00", "2026-12-01");
    assertThat(nonsense).allSatisfy(typed -> assertRefused(typed, "wall.later.nonsense"));
    assertThatThrownBy(() -> new LaterTime("NEVER", "", PARIS).from(WEDNESDAY))
        .isInstanceOf(LaterRefused.class);
  }

  private static void assertRefused(String typed, String key) {
    assertThatThrownBy(() -> typed(typed, PARIS))
        .as(typed)
        .isInstanceOf(LaterRefused.class)
        .hasMessage(key);
  }

  private static Instant typed(String typed, ZoneId zone) {
    return new LaterTime(null, typed, zone).from(WEDNESDAY);
  }

  private static Instant typed(String typed, ZoneId zone, String now) {
    return new LaterTime(null, typed, zone).from(Instant.parse(now));
  }
}
