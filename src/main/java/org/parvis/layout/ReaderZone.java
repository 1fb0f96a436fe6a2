package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import org.parvis.shared.Zones;

/** The reader's zone, which {@code script/time.js} leaves in a cookie; else the server's. */
final class ReaderZone {

  private ReaderZone() {}

  static ZoneId of(FacesContext context) {
    return context.getExternalContext().getRequestCookieMap().get(Zones.COOKIE)
            instanceof Cookie cookie
        ? named(cookie.getValue())
        : ZoneId.systemDefault();
  }

  /** The zone of this name in the list of the IANA; anyone can send anything. */
  static ZoneId named(String name) {
    return Zones.named(name);
  }
}
