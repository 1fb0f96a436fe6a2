package org.parvis.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a line that are marked alike.
 *
 * @param address where they lead to, null if nowhere
 */
record MarkdownStretch(String text, boolean bold, boolean italic, boolean code, String address) {

  static final MarkdownStretch END_OF_LINE = plain("\n");

  static MarkdownStretch plain(String text) {
    return new MarkdownStretch(text, false, false, false, null);
  }

  /** The lines of a paragraph; those that say nothing are empty. */
  static List<List<MarkdownStretch>> lines(List<MarkdownStretch> words) {
    List<List<MarkdownStretch>> lines = new ArrayList<>();
    List<MarkdownStretch> line = new ArrayList<>();
    for (MarkdownStretch stretch : words) {
      if (stretch == END_OF_LINE) {
        lines.add(line);
        line = new ArrayList<>();
      } else if (!stretch.text.isEmpty()) {
        line.add(stretch);
      }
    }
    lines.add(line);
    return lines;
  }

  boolean isBlank() {
    return text.chars().allMatch(c -> MarkdownWords.isSpace((char) c));
  }

  MarkdownStretch saying(String otherText) {
    return new MarkdownStretch(otherText, bold, italic, code, address);
  }

  MarkdownStretch leadingNowhere() {
    return new MarkdownStretch(text, bold, italic, code, null);
  }
}
