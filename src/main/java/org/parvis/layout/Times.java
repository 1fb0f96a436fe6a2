package org.parvis.layout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.shared.Wording;

/**
 * Moments in the words of a language, as seen from one moment and one zone.
 *
 * <p>{@code script/time.js} says the same in the browser.
 */
public final class Times {

  private static final Duration JUST_NOW = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HALF_DAY = Duration.ofHours(12);

  private static final Map<Pattern, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  private record Pattern(String text, Locale locale) {}

  private final Wording wording;
  private final ZoneId zone;
  private final Instant now;

  public Times(Locale locale, ZoneId zone, Instant now) {
    this.wording = Wording.in(locale);
    this.zone = zone;
    this.now = now;
  }

  /** {@code il y a 12 min}, {@code hier à 14 h 30}, {@code 3 mars}, {@code 3 mars 2025}. */
  public String relative(Instant at) {
    Duration ago = Duration.between(at, now);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = at.atZone(zone).toLocalDate();
    if (ago.compareTo(JUST_NOW) < 0) {
      return wording.say("layout.time.now");
    }
    if (ago.compareTo(HOUR) < 0) {
      return wording.say("layout.time.minutes", ago.toMinutes());
    }
    if (day.equals(today) || ago.compareTo(HALF_DAY) < 0) {
      return wording.say("layout.time.hours", ago.toHours());
    }
    if (day.equals(today.minusDays(1))) {
      return wording.say("layout.time.yesterday", format(at, "layout.time.clock"));
    }
    return formatDate(
        at, day.getYear() == today.getYear() ? "layout.time.day" : "layout.time.date");
  }

  /** When {@link #relative} will say it in other words. */
  public Instant relativeUntil(Instant at) {
    Duration ago = Duration.between(at, now);
    if (ago.isNegative()) {
      return now;
    }
    Duration unit = ago.compareTo(HOUR) < 0 ? JUST_NOW : HOUR;
    Instant midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    Instant next = at.plus(unit.multipliedBy(ago.dividedBy(unit) + 1));
    return ago.compareTo(Duration.ofDays(1)) < 0 && next.isBefore(midnight) ? next : midnight;
  }

  /**
   * {@code dans 12 min}, {@code dans 5 h}, {@code demain à 14 h 30}, {@code vendredi à 14 h 30},
   * {@code lundi 23 novembre 2026 à 14 h 30}.
   */
  public String left(Instant at) {
    Duration left = Duration.between(now, at);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = at.atZone(zone).toLocalDate();
    if (left.compareTo(HOUR) < 0) {
      return wording.say("layout.time.inMinutes", Math.max(1, left.toMinutes()));
    }
    if (day.equals(today) || left.compareTo(HALF_DAY) < 0) {
      return wording.say("layout.time.inHours", left.toHours());
    }
    if (day.equals(today.plusDays(1))) {
      return wording.say("layout.time.tomorrow", format(at, "layout.time.clock"));
    }
    return day.isBefore(today.plusDays(7)) ? format(at, "layout.time.weekday") : exact(at);
  }

  /** When {@link #left} will say it in other words. */
  public Instant leftUntil(Instant at) {
    Duration left = Duration.between(now, at);
    Instant midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    if (left.compareTo(Duration.ofDays(1)) > 0) {
      return midnight;
    }
    Duration unit = left.compareTo(HOUR) < 0 ? JUST_NOW : HOUR;
    Instant next = at.minus(unit.multipliedBy(left.dividedBy(unit)));
    Instant soon = next.isAfter(now) ? next : now.plus(JUST_NOW);
    return soon.isBefore(midnight) ? soon : midnight;
  }

  /** {@code lundi 23 novembre 2026 à 14 h 30}. */
  public String exact(Instant at) {
    return formatDate(at, "layout.time.exact");
  }

  /** The first of the month has a form of its own: {@code 1er mars}. */
  private String formatDate(Instant at, String patternKey) {
    boolean first = at.atZone(zone).getDayOfMonth() == 1;
    return format(at, first ? patternKey + ".first" : patternKey);
  }

  private String format(Instant at, String patternKey) {
    ZonedDateTime moment = at.atZone(zone);
    return FORMATTERS
        .computeIfAbsent(
            new Pattern(wording.plain(patternKey), wording.locale()),
            pattern -> DateTimeFormatter.ofPattern(pattern.text, pattern.locale))
        .format(moment);
  }
}
