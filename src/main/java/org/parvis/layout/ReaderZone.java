package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** The reader's zone, which {@code script/time.js} leaves in a cookie; else the server's. */
final class ReaderZone {

  static final String COOKIE = "zone";

  private ReaderZone() {}

  static ZoneId of(FacesContext context) {
    return context.getExternalContext().getRequestCookieMap().get(COOKIE) instanceof Cookie cookie
        ? named(cookie.getValue())
        : ZoneId.systemDefault();
  }

  /** The zone of this name in the list of the IANA; anyone can send anything. */
  static ZoneId named(String name) {
    try {
      String decoded = URLDecoder.decode(name, StandardCharsets.US_ASCII);
      if (ZoneId.getAvailableZoneIds().contains(decoded)) {
        return ZoneId.of(decoded);
      }
    } catch (IllegalArgumentException nonsense) {
      return ZoneId.systemDefault();
    }
    return ZoneId.systemDefault();
  }
}
