package org.parvis.moderation;

import java.util.Optional;

/**
 * What is reported and decided about: a content, or a remark about one.
 *
 * @param id of the content, or of the remark
 */
public record Thing(boolean remark, long id) {

  public static Thing post(long id) {
    return new Thing(false, id);
  }

  public static Thing remark(long id) {
    return new Thing(true, id);
  }

  /** The form for addresses: {@code p1042} or {@code c1043}. */
  @Override
  public String toString() {
    return (remark ? "c" : "p") + id;
  }

  /** Reads {@link #toString()}; empty for anything else. */
  public static Optional<Thing> parse(String text) {
    return text != null && text.matches("[pc]\\d{1,18}")
        ? Optional.of(new Thing(text.charAt(0) == 'c', Long.parseLong(text.substring(1))))
        : Optional.empty();
  }
}
