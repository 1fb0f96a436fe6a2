package org.parvis.shared;

import java.util.List;

/**
 * One page of a list read by keyset.
 *
 * @param rows at most as many as were asked for
 * @param next where the next page starts, null after the last page
 */
public record Page<T>(List<T> rows, String next) {

  public Page {
    rows = List.copyOf(rows);
  }

  public boolean hasNext() {
    return next != null;
  }

  /** Cuts a result that was read one row longer than the page to know whether there is more. */
  public static <T> Page<T> cut(
      List<T> oneMore, int size, java.util.function.Function<T, String> cursorOf) {
    if (oneMore.size() <= size) {
      return new Page<>(oneMore, null);
    }
    List<T> rows = oneMore.subList(0, size);
    return new Page<>(rows, cursorOf.apply(rows.get(size - 1)));
  }
}
