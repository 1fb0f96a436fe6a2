package org.parvis.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The time that a digest covers at most, where its reader is.
 *
 * @param name of the period, unique for its rhythm
 */
record Period(Rhythm rhythm, String name, Instant start) {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** After an outage a weekly digest is still sent until this day; then the next one tells. */
  private static final Set<DayOfWeek> WEEKLY =
      EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);

  /**
   * The digest that is due at this moment: on working days from an hour of the morning on, the
   * weekly one at the beginning of the week.
   */
  static Optional<Period> due(Rhythm rhythm, Instant now, ZoneId zone, int hour) {
    ZonedDateTime there = now.atZone(zone);
    DayOfWeek day = there.getDayOfWeek();
    boolean isDay = rhythm == Rhythm.DAILY ? !WEEKEND.contains(day) : WEEKLY.contains(day);
    return there.getHour() >= hour && isDay
        ? Optional.of(of(rhythm, there.toLocalDate(), zone))
        : Optional.empty();
  }

  private static Period of(Rhythm rhythm, LocalDate day, ZoneId zone) {
    if (rhythm == Rhythm.DAILY) {
      return new Period(rhythm, day.toString(), day.atStartOfDay(zone).toInstant());
    }
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String name =
        "%d-W%02d"
            .formatted(
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return new Period(rhythm, name, monday.atStartOfDay(zone).toInstant());
  }

  /** Whoever had no digest yet is told of this time: three days, as Monday follows Friday. */
  Instant usualSince(Instant now) {
    return now.minus(rhythm == Rhythm.DAILY ? Duration.ofDays(3) : Duration.ofDays(8));
  }
}
