package org.parvis.proposal.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.parvis.shared.Zones;

/** Days as the reader’s calendar has them. */
final class Days {

  private Days() {}

  /** The last moment of a typed day, null for what is none. */
  static Instant end(String typed, HttpServletRequest request) {
    try {
      return LocalDate.parse(String.valueOf(typed))
          .plusDays(1)
          .atStartOfDay(zone(request))
          .toInstant()
          .minusSeconds(1);
    } catch (DateTimeException | ArithmeticException nonsense) {
      return null;
    }
  }

  /** The first moment of a typed day, null for what is none. */
  static Instant start(String typed, HttpServletRequest request) {
    try {
      return LocalDate.parse(String.valueOf(typed)).atStartOfDay(zone(request)).toInstant();
    } catch (DateTimeException | ArithmeticException nonsense) {
      return null;
    }
  }

  static LocalDate of(Instant moment, HttpServletRequest request) {
    return LocalDate.ofInstant(moment, zone(request));
  }

  private static ZoneId zone(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(Zones.COOKIE))
        .findFirst()
        .map(cookie -> Zones.named(cookie.getValue()))
        .orElseGet(ZoneId::systemDefault);
  }
}
