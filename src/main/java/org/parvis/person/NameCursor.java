package org.parvis.person;

import java.util.Optional;

/** A place in a list of people ordered by {@code (folded name, id)}. */
public record NameCursor(String nameKey, long id) {

  private static final NameCursor START = new NameCursor("", 0);

  /** Where {@link #toString()} points, or the start of the list for anything else. */
  public static NameCursor parse(String text) {
    return Optional.ofNullable(text).flatMap(NameCursor::read).orElse(START);
  }

  /** The form for addresses, {@code <id in base 36>.<folded name>}. */
  @Override
  public String toString() {
    return Long.toString(id, 36) + "." + nameKey;
  }

  private static Optional<NameCursor> read(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || text.length() > dot + 1 + Person.LONGEST_NAME || text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    try {
      long id = Long.parseLong(text.substring(0, dot), 36);
      return Optional.of(new NameCursor(text.substring(dot + 1), id));
    } catch (NumberFormatException nonsense) {
      return Optional.empty();
    }
  }
}
