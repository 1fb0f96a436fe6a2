package org.parvis.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Writes one line of marked words as light Markdown; what only looks like a mark is escaped. */
final class MarkdownLine {

  private static final Pattern LOOKS_LIKE_A_BLOCK = Pattern.compile("(?:- |\\d{1,9}[.)] |>).*");

  private final List<Mark> marks = new ArrayList<>();
  private final boolean isLinkName;
  private final boolean couldLink;

  /**
   * @param couldLink whether a bracket in it could begin a link
   */
  private MarkdownLine(boolean isLinkName, boolean couldLink) {
    this.isLinkName = isLinkName;
    this.couldLink = couldLink;
  }

  static String of(List<MarkdownStretch> line) {
    StringBuilder said = new StringBuilder();
    line.forEach(stretch -> said.append(stretch.text()));
    String written = new MarkdownLine(false, said.indexOf("](") >= 0).write(line);
    return LOOKS_LIKE_A_BLOCK.matcher(written).matches()
        ? written.replaceFirst("[->.)]", "\\\\$0")
        : written;
  }

  private String write(List<MarkdownStretch> line) {
    for (int i = 0; i < line.size(); ) {
      int end = i + 1;
      String address = line.get(i).address();
      while (end < line.size() && address != null && address.equals(line.get(end).address())) {
        end++;
      }
      if (address == null) {
        add(line.get(i));
      } else {
        link(line.subList(i, end), address, end < line.size() ? line.get(end).text() : "");
      }
      i = end;
    }
    return joined();
  }

  private void link(List<MarkdownStretch> words, String address, String next) {
    StringBuilder said = new StringBuilder();
    words.forEach(word -> said.append(word.text()));
    String name = said.toString().strip();
    List<MarkdownStretch> unlinked = words.stream().map(MarkdownStretch::leadingNowhere).toList();
    if (isFoundAgain(name, address, next)) {
      unlinked.forEach(this::add);
    } else if (!name.isEmpty()) {
      String link = new MarkdownLine(true, true).write(unlinked);
      space(said.charAt(0));
      marks.add(new Mark("[" + link + "](" + target(address) + ")", false, false, false));
      space(said.charAt(said.length() - 1));
    }
  }

  private void space(char edge) {
    if (MarkdownWords.isSpace(edge)) {
      add(MarkdownStretch.plain(" "));
    }
  }

  /** Whether the address that was typed becomes the same link without any mark. */
  private static boolean isFoundAgain(String name, String address, String next) {
    List<String> found = new ArrayList<>();
    Links.split(name + next, found::add, typed -> found.add(Links.target(typed)));
    return !found.isEmpty() && found.get(0).equals(address) && Links.target(name).equals(address);
  }

  private static String target(String address) {
    int open = 0;
    for (char c : address.toCharArray()) {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        break;
      }
    }
    return open == 0 ? address : address.replace("(", "%28").replace(")", "%29");
  }

  private void add(MarkdownStretch stretch) {
    String core = trimmed(stretch.text());
    if (core.isEmpty()) {
      marks.add(new Mark(stretch.text(), false, false, true));
      return;
    }
    int start = stretch.text().indexOf(core);
    int end = start + core.length();
    if (start > 0) {
      marks.add(new Mark(stretch.text().substring(0, start), false, false, true));
    }
    marks.add(
        new Mark(
            stretch.code() ? code(core) : escaped(core), stretch.bold(), stretch.italic(), false));
    if (end < stretch.text().length()) {
      marks.add(new Mark(stretch.text().substring(end), false, false, true));
    }
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && MarkdownWords.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && MarkdownWords.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static String code(String text) {
    String fence = "`".repeat(longestRun(text, '`') + 1);
    boolean padded = text.startsWith("`") || text.endsWith("`");
    return padded ? fence + " " + text + " " + fence : fence + text + fence;
  }

  static int longestRun(CharSequence text, char of) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == of ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      if (isMistakable(text, i)) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  private boolean isMistakable(String text, int at) {
    boolean last = at + 1 == text.length();
    return switch (text.charAt(at)) {
      case '\\' -> last || MarkdownWords.isMark(text.charAt(at + 1));
      case '*' ->
          at == 0
              || last
              || !MarkdownWords.isSpace(text.charAt(at - 1))
              || !MarkdownWords.isSpace(text.charAt(at + 1));
      case '`' -> true;
      case '[' -> couldLink;
      case ']' -> isLinkName;
      default -> false;
    };
  }

  private String joined() {
    List<Mark> line = withoutSpaceAround();
    StringBuilder written = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (int i = 0; i < line.size(); i++) {
      Mark mark = line.get(i).isSpace() ? between(line, i) : line.get(i);
      while (open.stream().anyMatch(not(mark))) {
        written.append(open.pop());
      }
      if (mark.bold() && !open.contains("**")) {
        open.push("**");
        written.append("**");
      }
      if (mark.italic() && !open.contains("*")) {
        open.push("*");
        written.append("*");
      }
      written.append(mark.text());
    }
    open.forEach(written::append);
    return written.toString();
  }

  private static Predicate<String> not(Mark mark) {
    return stars -> stars.equals("**") ? !mark.bold() : !mark.italic();
  }

  private List<Mark> withoutSpaceAround() {
    int start = 0;
    int end = marks.size();
    while (start < end && marks.get(start).isSpace()) {
      start++;
    }
    while (end > start && marks.get(end - 1).isSpace()) {
      end--;
    }
    return marks.subList(start, end);
  }

  /** A space is marked like what it stands between, so that marks go on across it. */
  private static Mark between(List<Mark> line, int at) {
    Mark before = line.get(at - 1);
    Mark after = line.get(at + 1);
    return new Mark(
        line.get(at).text(),
        before.bold() && after.bold(),
        before.italic() && after.italic(),
        true);
  }

  /** A piece of the line, already escaped, and whether it is bold or italic. */
  private record Mark(String text, boolean bold, boolean italic, boolean isSpace) {}
}
