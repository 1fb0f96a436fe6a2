package org.parvis.wall;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * When something is to be published, as chosen in the zone of its author.
 *
 * @param preset one of the proposals, null or anything else where a time was typed
 * @param typed like {@code 2026-11-30T08:00}, in that zone
 */
public record LaterTime(String preset, String typed, ZoneId zone) {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** What most people choose. */
  public enum Preset {
    SOON,
    TOMORROW,
    MONDAY
  }

  /** Tomorrow in the morning, as a field shows it that is still to be filled. */
  public static LocalDateTime proposed(ZoneId zone, Instant now) {
    return now.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING);
  }

  /** An instant as such a field shows it. */
  public static LocalDateTime shown(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * The moment that is meant. An hour that a clock shows twice is the first of both that is still
   * ahead.
   *
   * @throws LaterRefused if that is no time, or one that no clock shows, or past, or too far away
   */
  public Instant from(Instant now) {
    for (Preset known : Preset.values()) {
      if (known.name().equals(preset)) {
        return of(known, now.atZone(zone)).toInstant();
      }
    }
    return checked(moment(now), now);
  }

  /** Whether this is how a clock of that zone shows this moment. */
  boolean shows(Instant at) {
    return preset == null && shown(at, zone).toString().equals(typed);
  }

  private static Instant checked(Instant at, Instant now) {
    if (!at.isAfter(now)) {
      throw LaterRefused.past();
    }
    if (at.isAfter(now.atZone(ZoneOffset.UTC).plusYears(1).toInstant())) {
      throw LaterRefused.far();
    }
    return at;
  }

  private Instant moment(Instant now) {
    LocalDateTime local = local();
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw LaterRefused.skipped();
    }
    return offsets.stream()
        .map(local::toInstant)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElseGet(() -> local.toInstant(offsets.get(0)));
  }

  private LocalDateTime local() {
    try {
      return LocalDateTime.parse(String.valueOf(typed));
    } catch (DateTimeException nonsense) {
      throw LaterRefused.nonsense();
    }
  }

  private static ZonedDateTime of(Preset preset, ZonedDateTime now) {
    return switch (preset) {
      case SOON -> now.truncatedTo(ChronoUnit.MINUTES).plusHours(2);
      case TOMORROW -> now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone());
      case MONDAY ->
          now.toLocalDate()
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .atTime(MORNING)
              .atZone(now.getZone());
    };
  }
}
