package org.parvis.person;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a person wants to read a wall.
 *
 * @param readBefore what was published until then counts as read
 */
public record Reading(Order order, Show show, Instant readBefore) implements Serializable {

  /** What comes first. */
  public enum Order {
    /** What was published last. */
    NEWEST,
    /** What was published, edited or commented on last. */
    ACTIVITY
  }

  /** What there is at all. */
  public enum Show {
    ALL,
    /** What was not read, and is another's. */
    UNREAD
  }

  /** Everything, the newest first, and nothing read. */
  public static final Reading PLAIN = new Reading(Order.NEWEST, Show.ALL, Instant.EPOCH);

  /**
   * The same by what an address says; by this reading where it says nothing known.
   *
   * @param order like {@code activity}, or null
   * @param show like {@code unread}, or null
   */
  public Reading or(String order, String show) {
    return new Reading(
        named(Order.values(), order, this.order),
        named(Show.values(), show, this.show),
        readBefore);
  }

  public boolean isUnread() {
    return show == Show.UNREAD;
  }

  public boolean isByActivity() {
    return order == Order.ACTIVITY;
  }

  /** For addresses. */
  public String sort() {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** For addresses. */
  public String shown() {
    return show.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
    return Stream.of(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(otherwise);
  }
}
