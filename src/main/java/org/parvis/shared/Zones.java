package org.parvis.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;

/** The zones that browsers say they are in. */
public final class Zones {

  /** The cookie in which they do. */
  public static final String COOKIE = "zone";

  private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

  private Zones() {}

  /**
   * The zone of this name in the list of the IANA; the server's for anything else, as anyone can
   * send anything.
   *
   * @param name as in the cookie, or null
   */
  public static ZoneId named(String name) {
    try {
      String decoded = name == null ? "" : URLDecoder.decode(name, StandardCharsets.US_ASCII);
      return NAMES.contains(decoded) ? ZoneId.of(decoded) : ZoneId.systemDefault();
    } catch (IllegalArgumentException nonsense) {
      return ZoneId.systemDefault();
    }
  }
}
