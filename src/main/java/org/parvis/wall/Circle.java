package org.parvis.wall;

import java.util.Locale;
import java.util.stream.Stream;

/** Of what is on everyone's wall, how much someone wants to read: three readings of one stream. */
public enum Circle {
  /** The company's wall, and of each of one's communities as much as one lets through. */
  FOR_ME,
  /** What everyone sees. */
  COMPANY,
  /** One's loudest communities, and the discussions that one follows. */
  FOLLOWED;

  /** By what an address says; {@link #FOR_ME} where it says nothing known. */
  public static Circle of(String typed) {
    return Stream.of(values())
        .filter(circle -> circle.inAddress().equals(typed))
        .findFirst()
        .orElse(FOR_ME);
  }

  /** For addresses. */
  public String inAddress() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The same as a parameter; nothing for what one sees first.
   *
   * @param start what joins it to its address
   */
  public String parameter(String start) {
    return this == FOR_ME ? "" : start + "of=" + inAddress();
  }
}
