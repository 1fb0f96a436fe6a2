package org.parvis.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes sanitised HTML as light Markdown, as a plain field shows it: what {@link MarkdownReader}
 * reads, the other way round.
 */
final class MarkdownWriter implements HtmlStreamEventReceiver {

  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<MarkdownStretch> words = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private int bold;
  private int italic;
  private int verbatim;
  private int preformatted;
  private String address;

  @Override
  public void openDocument() {
    open.push(new Frame(""));
  }

  @Override
  public void closeDocument() {
    endParagraph();
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    switch (element) {
      case "br" -> endLine();
      case "strong" -> bold++;
      case "em" -> italic++;
      case "code" -> verbatim++;
      case "a" -> address = elsewhere(attributes.get(attributes.indexOf("href") + 1));
      case "pre" -> {
        endParagraph();
        preformatted++;
      }
      case "ul", "ol", "li", "blockquote" -> {
        endParagraph();
        open.push(new Frame(element));
      }
      default -> endParagraph();
    }
  }

  /** Mentions and hashtags are found again by their words. */
  private static String elsewhere(String href) {
    boolean found = href.startsWith(Naming.SCHEME) || href.startsWith(Tags.SCHEME);
    return found ? null : href;
  }

  @Override
  public void closeTag(String element) {
    switch (element) {
      case "strong" -> bold--;
      case "em" -> italic--;
      case "code" -> verbatim--;
      case "a" -> address = null;
      case "pre" -> {
        preformatted--;
        endCode();
      }
      case "ul", "ol", "li", "blockquote" -> {
        endParagraph();
        close(open.pop());
      }
      default -> endParagraph();
    }
  }

  @Override
  public void text(String text) {
    if (preformatted > 0) {
      code.append(text);
    } else {
      String line = text.replaceAll("[ \\n]+", " ");
      words.add(new MarkdownStretch(line, bold > 0, italic > 0, verbatim > 0, address));
    }
  }

  private void endLine() {
    if (preformatted > 0) {
      code.append('\n');
    } else {
      words.add(MarkdownStretch.END_OF_LINE);
    }
  }

  /** The text, once the document was closed. */
  String text() {
    return String.join("\n", open.peek().lines);
  }

  private void endParagraph() {
    List<String> lines = new ArrayList<>();
    for (List<MarkdownStretch> line : MarkdownStretch.lines(words)) {
      String written = MarkdownLine.of(line);
      if (!written.isEmpty()) {
        lines.add(written);
      } else if (!lines.isEmpty()) {
        open.peek().add(lines, false);
        lines = new ArrayList<>();
      }
    }
    words.clear();
    open.peek().add(lines, false);
  }

  private void endCode() {
    String fence = "`".repeat(Math.max(3, MarkdownLine.longestRun(code, '`') + 1));
    List<String> lines = new ArrayList<>(List.of(fence));
    code.toString().lines().forEach(lines::add);
    lines.add(fence);
    code.setLength(0);
    open.peek().add(lines, false);
  }

  private void close(Frame frame) {
    Frame around = open.peek();
    switch (frame.element) {
      case "blockquote" -> around.add(frame.each("> ", "> "), false);
      case "li" -> {
        String marker = around.element.equals("ol") ? ++around.items + ". " : "- ";
        around.add(frame.each(marker, " ".repeat(marker.length())), true);
      }
      default -> around.add(frame.lines, around.element.equals("li"));
    }
  }

  /** What is open around the words: its lines so far. */
  private static final class Frame {

    private final String element;
    private final List<String> lines = new ArrayList<>();
    private int items;

    Frame(String element) {
      this.element = element;
    }

    /**
     * @param close whether it follows without an empty line
     */
    void add(List<String> block, boolean close) {
      if (!block.isEmpty() && !lines.isEmpty() && !close) {
        lines.add("");
      }
      lines.addAll(block);
    }

    List<String> each(String first, String other) {
      List<String> marked = new ArrayList<>();
      for (String line : lines) {
        marked.add(((marked.isEmpty() ? first : other) + line).stripTrailing());
      }
      return marked;
    }
  }
}
