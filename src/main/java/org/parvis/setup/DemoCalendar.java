package org.parvis.setup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the demo company's relative times into instants, so that it is always about today.
 *
 * <p>{@code 12m}, {@code 3h} and {@code 1h30} are a span; {@code 3d 09:40} is that time on the
 * third working day: the company does not write on Sundays.
 */
final class DemoCalendar {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Pattern SPAN = Pattern.compile("(?:(\\d+)h(\\d\\d)?|(\\d+)m)");
  private static final Pattern DAY = Pattern.compile("(\\d+)d (\\d\\d:\\d\\d)");

  private final Instant now;

  DemoCalendar(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return now.atZone(ZONE).toLocalDate();
  }

  /**
   * @param time as in {@code -12m} or {@code -3d 09:40}
   */
  Instant before(String time) {
    return from(now, sign(time, '-'), -1);
  }

  /**
   * @param time as in {@code +25m} or {@code +1d 08:15}
   */
  Instant after(Instant start, String time) {
    return from(start, sign(time, '+'), 1);
  }

  /**
   * A day with a time to come, as a field for date and time shows it.
   *
   * @param time as in {@code +3d 12:30}
   */
  String day(String time) {
    return after(now, time).atZone(ZONE).toLocalDateTime().toString();
  }

  private static String sign(String time, char sign) {
    if (time.charAt(0) != sign) {
      throw new IllegalArgumentException(time + " does not start with " + sign);
    }
    return time.substring(1);
  }

  private static Instant from(Instant start, String time, int direction) {
    Matcher span = SPAN.matcher(time);
    if (span.matches()) {
      return start.plus(
          Duration.ofHours(number(span.group(1)))
              .plusMinutes(number(span.group(2)) + number(span.group(3)))
              .multipliedBy(direction));
    }
    Matcher day = DAY.matcher(time);
    if (day.matches()) {
      LocalDate date = start.atZone(ZONE).toLocalDate();
      return workingDay(date, Integer.parseInt(day.group(1)), direction)
          .atTime(LocalTime.parse(day.group(2)))
          .atZone(ZONE)
          .toInstant();
    }
    throw new IllegalArgumentException("Not a relative time: " + time);
  }

  private static LocalDate workingDay(LocalDate start, int days, int direction) {
    LocalDate date = start;
    for (int left = days; left > 0; ) {
      date = date.plusDays(direction);
      if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        left--;
      }
    }
    return date;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
