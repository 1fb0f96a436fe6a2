package org.parvis.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns light Markdown into HTML, not yet sanitised: paragraphs, {@code - lists}, {@code 1.
 * numbered lists}, {@code > quotes} and code between fences; {@link MarkdownWords} reads what
 * stands in them.
 */
final class MarkdownReader {

  private static final int DEEPEST = 8;
  private static final int INDENT = 2;

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,})[^`]*");
  private static final Pattern QUOTE = Pattern.compile(" {0,3}> ?(.*)");
  private static final Pattern ITEM =
      Pattern.compile("( {0,3}(?:[-*]|(\\d{1,9})[.)]) {1,3})(\\S.*)");

  private final List<String> lines;
  private final int depth;
  private final List<Block> blocks = new ArrayList<>();
  private int at;

  private MarkdownReader(List<String> lines, int depth) {
    this.lines = lines;
    this.depth = depth;
  }

  static String html(String typed) {
    StringBuilder html = new StringBuilder();
    for (Block block : new MarkdownReader(typed.lines().toList(), 0).read()) {
      html.append(block.isParagraph() ? "<p>" + block.html() + "</p>" : block.html());
    }
    return html.toString();
  }

  /** Of a quote or an item: a single paragraph needs no marks of its own. */
  private static String inside(List<String> lines, int depth) {
    List<Block> blocks = new MarkdownReader(lines, depth).read();
    boolean several = blocks.stream().filter(Block::isParagraph).count() > 1;
    StringBuilder html = new StringBuilder();
    for (Block block : blocks) {
      html.append(several && block.isParagraph() ? "<p>" + block.html() + "</p>" : block.html());
    }
    return html.toString();
  }

  private List<Block> read() {
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.isBlank()) {
        at++;
      } else if (FENCE.matcher(line).matches()) {
        code();
      } else if (depth < DEEPEST && QUOTE.matcher(line).matches()) {
        quote();
      } else if (depth < DEEPEST && startsList(line)) {
        list();
      } else {
        paragraph();
      }
    }
    return blocks;
  }

  private void paragraph() {
    List<String> words = new ArrayList<>();
    do {
      words.add(lines.get(at++).strip());
    } while (at < lines.size() && continuesParagraph(lines.get(at)));
    blocks.add(new Block(MarkdownWords.html(String.join("\n", words)), true));
  }

  private boolean continuesParagraph(String line) {
    boolean starts = QUOTE.matcher(line).matches() || startsList(line);
    return !line.isBlank() && !FENCE.matcher(line).matches() && (depth >= DEEPEST || !starts);
  }

  private void code() {
    Matcher fence = FENCE.matcher(lines.get(at++));
    String end = fence.matches() ? fence.group(1) : "";
    List<String> code = new ArrayList<>();
    while (at < lines.size() && !closes(lines.get(at), end)) {
      StringBuilder escaped = new StringBuilder();
      Lines.escape(lines.get(at++), escaped);
      code.add(escaped.toString());
    }
    at++;
    blocks.add(new Block("<pre>" + String.join("\n", code) + "</pre>", false));
  }

  private static boolean closes(String line, String fence) {
    return line.strip().startsWith(fence) && line.strip().replace("`", "").isEmpty();
  }

  private void quote() {
    List<String> quoted = new ArrayList<>();
    Matcher quote = QUOTE.matcher(lines.get(at));
    while (quote.matches()) {
      quoted.add(quote.group(1));
      quote = QUOTE.matcher(++at < lines.size() ? lines.get(at) : "");
    }
    blocks.add(new Block("<blockquote>" + inside(quoted, depth + 1) + "</blockquote>", false));
  }

  private void list() {
    boolean numbered = isNumbered(lines.get(at));
    StringBuilder items = new StringBuilder();
    while (at < lines.size() && isItem(lines.get(at), numbered)) {
      items.append("<li>").append(inside(item(), depth + 1)).append("</li>");
      int next = afterBlanks();
      if (next < lines.size() && isItem(lines.get(next), numbered)) {
        at = next;
      }
    }
    String tag = numbered ? "ol" : "ul";
    blocks.add(new Block("<" + tag + ">" + items + "</" + tag + ">", false));
  }

  /** The lines of the item that starts here, without its marker and its indentation. */
  private List<String> item() {
    Matcher first = ITEM.matcher(lines.get(at++));
    List<String> inside = new ArrayList<>();
    int width = first.matches() ? first.group(1).length() : 0;
    inside.add(first.group(3));
    while (afterBlanks() < lines.size() && indentOf(lines.get(afterBlanks())) >= INDENT) {
      String line = lines.get(at++);
      inside.add(line.substring(Math.min(width, indentOf(line))));
    }
    return inside;
  }

  private int afterBlanks() {
    int next = at;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** A number other than one starts no list: {@code 1986. A good year}. */
  private static boolean startsList(String line) {
    Matcher item = ITEM.matcher(line);
    return item.matches() && (item.group(2) == null || item.group(2).equals("1"));
  }

  private static boolean isItem(String line, boolean numbered) {
    return ITEM.matcher(line).matches() && isNumbered(line) == numbered;
  }

  private static boolean isNumbered(String line) {
    Matcher item = ITEM.matcher(line);
    return item.matches() && item.group(2) != null;
  }

  private record Block(String html, boolean isParagraph) {}
}
