package org.parvis.content;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;
import org.parvis.shared.InvalidText;
import org.parvis.shared.Text;

/**
 * A formatted text as it is kept: harmless HTML, and what it says without marks.
 *
 * <p>Bold, italic, lists, quotes, code and links survive; everything else leaves its words at most.
 */
public record RichText(String html, String text) {

  /** The longest text, in characters, marks not counted. */
  public static final int LONGEST = 10_000;

  static final String REL = "noopener nofollow ugc";

  private static final int LONGEST_HTML = 30_000;
  private static final int LONGEST_TYPED = 200_000;
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cf}\\p{Z}\\u2800\\u3164]+");
  private static final Pattern EMPTY_END = Pattern.compile("(?:\\s|<br ?/?>)+(</div>|</p>)?$");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "div", "br", "strong", "em", "ul", "ol", "li", "blockquote")
          .allowElements("pre", "code", "a")
          .allowElements((name, attributes) -> "strong", "b")
          .allowElements((name, attributes) -> "em", "i")
          .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .matching(Pattern.compile("(?i)(?:https?://|mailto:)\\S{1,2000}"))
          .onElements("a")
          .requireRelsOnLinks(REL.split(" "))
          .toFactory();

  /**
   * What an editor sent.
   *
   * @throws InvalidText if it says nothing, or too much
   */
  public static RichText ofHtml(String typed, String fieldKey) {
    if (typed == null) {
      throw InvalidText.missing(fieldKey);
    }
    if (typed.length() > LONGEST_TYPED) {
      throw InvalidText.tooLong(fieldKey, LONGEST);
    }
    String html = EMPTY_END.matcher(safe(Text.clean(typed), true)).replaceFirst("$1");
    String text = textOf(html);
    if (INVISIBLE.matcher(text).replaceAll("").isEmpty()) {
      throw InvalidText.missing(fieldKey);
    }
    if (text.length() > LONGEST || html.length() > LONGEST_HTML) {
      throw InvalidText.tooLong(fieldKey, LONGEST);
    }
    return new RichText(html, text);
  }

  /**
   * What was typed into a plain field: its line breaks and addresses are kept.
   *
   * @throws InvalidText if it says nothing, or too much
   */
  public static RichText ofLines(String typed, String fieldKey) {
    String lines = Text.clean(typed);
    if (lines.length() > LONGEST) {
      throw InvalidText.tooLong(fieldKey, LONGEST);
    }
    return ofHtml(toHtml(lines), fieldKey);
  }

  /**
   * What was typed as light Markdown: {@code **bold**}, {@code *italic*}, {@code
   * [link](https://…)}, {@code `code`}, {@code - list}, {@code 1. list}, {@code > quote}; line
   * breaks and addresses are kept.
   *
   * @throws InvalidText if it says nothing, or too much
   */
  public static RichText ofMarkdown(String typed, String fieldKey) {
    String lines = Text.clean(typed);
    if (lines.length() > LONGEST_HTML) {
      throw InvalidText.tooLong(fieldKey, LONGEST);
    }
    return ofHtml(MarkdownReader.html(lines), fieldKey);
  }

  /** Stored HTML as light Markdown, for a plain field. */
  public static String markdown(String html) {
    MarkdownWriter markdown = new MarkdownWriter();
    HtmlSanitizer.sanitize(html, POLICY.apply(markdown));
    return markdown.text();
  }

  /** The HTML as it may be shown, whatever was stored. */
  public static String safe(String html) {
    return safe(html, false);
  }

  private static String safe(String html, boolean linking) {
    StringBuilder out = new StringBuilder(html.length() + 64);
    HtmlStreamRenderer renderer = HtmlStreamRenderer.create(out, error -> {});
    HtmlSanitizer.sanitize(html, POLICY.apply(linking ? new Linking(renderer) : renderer));
    return out.toString();
  }

  private static String textOf(String html) {
    PlainText text = new PlainText();
    HtmlSanitizer.sanitize(html, POLICY.apply(text));
    return text.lines();
  }

  private static String toHtml(String lines) {
    StringBuilder html = new StringBuilder("<div>");
    Lines.escape(lines, html);
    return html.append("</div>").toString();
  }
}
