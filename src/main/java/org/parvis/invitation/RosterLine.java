package org.parvis.invitation;

import java.util.Map;

/**
 * A line of a roster as it stands in the file.
 *
 * @param number of the line that it begins on
 */
record RosterLine(int number, Map<RosterColumn, String> cells) {

  String in(RosterColumn column) {
    return cells.getOrDefault(column, "");
  }

  /** The name, from one column or from two. */
  String name() {
    String first = in(RosterColumn.FIRST_NAME);
    String last = in(RosterColumn.LAST_NAME);
    String name = in(RosterColumn.NAME);
    return first.isBlank() && last.isBlank() ? name : first + " " + (last.isBlank() ? name : last);
  }
}
