package org.parvis.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the words of a paragraph of light Markdown: {@code **bold**}, {@code *italic*}, {@code
 * `code`}, {@code [link](https://…)}; a backslash takes its meaning from a mark. Stars are paired
 * as CommonMark does.
 */
final class MarkdownWords {

  private static final String MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)\\S{1,2000}");

  private final String text;
  private final StringBuilder words = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private MarkdownWords(String text) {
    this.text = text;
  }

  static String html(String text) {
    MarkdownWords words = new MarkdownWords(text);
    words.read();
    words.pair();
    StringBuilder html = new StringBuilder();
    words.pieces.forEach(piece -> html.append(piece.html()));
    return html.toString();
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean taken =
          switch (c) {
            case '\\' -> literal();
            case '`' -> code();
            case '[' -> link();
            case '*' -> stars();
            default -> false;
          };
      if (!taken) {
        words.append(c);
        at++;
      }
    }
    endWords();
  }

  private boolean literal() {
    if (at + 1 < text.length() && isMark(text.charAt(at + 1))) {
      words.append(text.charAt(at + 1));
      at += 2;
      return true;
    }
    return false;
  }

  static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  private boolean code() {
    int fence = runFrom(at);
    for (int end = text.indexOf('`', at + fence); end >= 0; ) {
      int run = runFrom(end);
      if (run == fence) {
        StringBuilder code = new StringBuilder();
        Lines.escape(unpadded(text.substring(at + fence, end)), code);
        add("<code>" + code + "</code>");
        at = end + run;
        return true;
      }
      end = text.indexOf('`', end + run);
    }
    words.append(text, at, at + fence);
    at += fence;
    return true;
  }

  /** A space at both ends only keeps the marks apart from what they mark. */
  private static String unpadded(String code) {
    boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
    return padded ? code.substring(1, code.length() - 1) : code;
  }

  private boolean link() {
    int middle = endOfName();
    int end = middle < 0 ? -1 : endOfAddress(middle + 2);
    if (end < 0 || !ADDRESS.matcher(text.substring(middle + 2, end)).matches()) {
      return false;
    }
    StringBuilder link = new StringBuilder("<a href=\"");
    Lines.escape(text.substring(middle + 2, end), link);
    link.append("\">").append(html(text.substring(at + 1, middle))).append("</a>");
    add(link.toString());
    at = end + 1;
    return true;
  }

  /** Where the name of a link ends and its address begins; -1 if there is none. */
  private int endOfName() {
    for (int i = at + 1; i < text.length() && text.charAt(i) != '['; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == ']') {
        return i > at + 1 && text.startsWith("](", i) ? i : -1;
      }
    }
    return -1;
  }

  private int endOfAddress(int start) {
    int open = 1;
    for (int i = start; i < text.length() && !Character.isWhitespace(text.charAt(i)); i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean stars() {
    endWords();
    int run = runFrom(at);
    boolean opens = at + run < text.length() && !isSpace(text.charAt(at + run));
    boolean closes = at > 0 && !isSpace(text.charAt(at - 1));
    pieces.add(new Piece("", run, opens, closes));
    at += run;
    return true;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private int runFrom(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    return end - start;
  }

  private void add(String html) {
    endWords();
    pieces.add(new Piece(html, 0, false, false));
  }

  private void endWords() {
    if (!words.isEmpty()) {
      StringBuilder html = new StringBuilder();
      Lines.escape(words.toString(), html);
      words.setLength(0);
      add(html.toString());
    }
  }

  private void pair() {
    Deque<Piece> openers = new ArrayDeque<>();
    for (Piece piece : pieces) {
      boolean paired = piece.closes;
      while (paired && piece.left > 0) {
        paired = close(piece, openers);
      }
      if (piece.opens && piece.left > 0) {
        openers.push(piece);
      }
    }
  }

  /** Pairs these stars with the nearest that fit; those in between stay stars. */
  private static boolean close(Piece closer, Deque<Piece> openers) {
    for (Piece opener : openers) {
      if (opener.fits(closer)) {
        while (openers.peek() != opener) {
          openers.pop();
        }
        opener.mark(closer);
        if (opener.left == 0) {
          openers.pop();
        }
        return true;
      }
    }
    return false;
  }

  /** Words as HTML, or a run of stars with the tags that they have become. */
  private static final class Piece {

    private final String words;
    private final int stars;
    private final boolean opens;
    private final boolean closes;
    private int left;
    private String opening = "";
    private String closing = "";

    Piece(String words, int stars, boolean opens, boolean closes) {
      this.words = words;
      this.stars = stars;
      this.opens = opens;
      this.closes = closes;
      this.left = stars;
    }

    boolean fits(Piece closer) {
      boolean ambiguous = closes || closer.opens;
      boolean byThree = (stars + closer.stars) % 3 == 0 && stars % 3 != 0;
      return !(ambiguous && byThree);
    }

    void mark(Piece closer) {
      int used = Math.min(2, Math.min(left, closer.left));
      String tag = used == 2 ? "strong>" : "em>";
      opening = "<" + tag + opening;
      closer.closing = closer.closing + "</" + tag;
      left -= used;
      closer.left -= used;
    }

    String html() {
      return words + closing + "*".repeat(left) + opening;
    }
  }
}
