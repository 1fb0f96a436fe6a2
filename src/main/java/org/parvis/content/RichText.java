package org.parvis.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
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

  /** No words at all. */
  public static final RichText NONE = new RichText("", "");

  static final String REL = "noopener nofollow ugc";

  private static final int LONGEST_HTML = 30_000;
  private static final int LONGEST_TYPED = 200_000;
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cf}\\p{Z}\\u2800\\u3164]+");
  private static final Pattern EMPTY_END = Pattern.compile("(?:\\s|<br ?/?>)+(</div>|</p>)?$");

  private static final String ELSEWHERE = "(?:https?://|mailto:)\\S{1,2000}";
  private static final Pattern MENTION =
      Pattern.compile("<a href=\"" + Naming.SCHEME + "([a-z0-9-]{1,80})\"[^>]*>[^<]*</a>");
  private static final Pattern TAG =
      Pattern.compile("<a href=\"" + Tags.SCHEME + "([^\"]*)\"[^>]*>#([^<]*)</a>");
  private static final Pattern SHOWN_TAG = Pattern.compile("<a class=\"hashtag\"[^>]*>([^<]*)</a>");

  /** What may be typed. */
  private static final PolicyFactory TYPED =
      policy("(?i)" + ELSEWHERE + "|" + Linking.TO_PROFILE, "http", "https", "mailto");

  /** What may have been kept. */
  private static final PolicyFactory KEPT =
      policy(
          "(?i)" + ELSEWHERE + "|person:[a-z0-9-]{1,80}|tag:[\\w%.*-]{1,1200}",
          "http",
          "https",
          "mailto",
          "person",
          "tag");

  private static PolicyFactory policy(String addresses, String... protocols) {
    return new HtmlPolicyBuilder()
        .allowElements("p", "div", "br", "strong", "em", "ul", "ol", "li", "blockquote")
        .allowElements("pre", "code", "a")
        .allowElements((name, attributes) -> "strong", "b")
        .allowElements((name, attributes) -> "em", "i")
        .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6")
        .allowUrlProtocols(protocols)
        .allowAttributes("href")
        .matching(Pattern.compile(addresses))
        .onElements("a")
        .requireRelsOnLinks(REL.split(" "))
        .toFactory();
  }

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
    return of(EMPTY_END.matcher(linked(Text.clean(typed))).replaceFirst("$1"), fieldKey);
  }

  private static RichText of(String html, String fieldKey) {
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
    HtmlSanitizer.sanitize(html, KEPT.apply(markdown));
    return markdown.text();
  }

  /** The HTML as it may be shown, whatever was stored. */
  public static String safe(String html) {
    return sanitized(html, KEPT, Showing::new);
  }

  /** The HTML as an editor shows it: hashtags are found again when it is sent. */
  public static String editable(String html) {
    return SHOWN_TAG.matcher(safe(html)).replaceAll("$1");
  }

  /** A text that was kept as this HTML. */
  public static RichText kept(String html) {
    return new RichText(html, textOf(html));
  }

  /** The slugs of those whom kept HTML mentions. */
  public static Set<String> mentioned(String html) {
    Set<String> slugs = new LinkedHashSet<>();
    MENTION.matcher(html).results().forEach(mention -> slugs.add(mention.group(1)));
    return slugs;
  }

  /** Kept HTML in which a person is mentioned by their new name. */
  public static String renamed(String html, String slug, String newName) {
    StringBuilder name = new StringBuilder();
    Lines.escape(newName, name);
    String mention = "<a href=\"" + Naming.SCHEME + slug + "\">@" + name + "</a>";
    return MENTION
        .matcher(html)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).equals(slug) ? mention : found.group()));
  }

  /** What kept HTML says, without marks. */
  public static String textOf(String html) {
    PlainText text = new PlainText();
    HtmlSanitizer.sanitize(html, KEPT.apply(text));
    return text.lines();
  }

  /** Its hashtags as typed, by their keys. */
  public Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    TAG.matcher(html)
        .results()
        .forEach(tag -> tags.putIfAbsent(Tags.keyOf(Tags.SCHEME + tag.group(1)), tag.group(2)));
    return tags;
  }

  /** Whether it has a mention or a hashtag, which only its HTML tells. */
  public boolean isLinked() {
    return MENTION.matcher(html).find() || TAG.matcher(html).find();
  }

  /** The keys of names, and the slugs, that could be people's; most are not. */
  Set<String> calls() {
    if (text.indexOf('@') < 0 && !MENTION.matcher(html).find()) {
      return Set.of();
    }
    Naming naming = new Naming(new MarkdownWriter(), Directory.EMPTY);
    HtmlSanitizer.sanitize(html, KEPT.apply(naming));
    return naming.wanted();
  }

  /** The same with mentions of these people. */
  RichText naming(Directory people) {
    return of(sanitized(html, KEPT, next -> new Naming(next, people)), "content.field.text");
  }

  private static String linked(String html) {
    return sanitized(html, TYPED, Linking::new);
  }

  private static String sanitized(
      String html, PolicyFactory policy, UnaryOperator<HtmlStreamEventReceiver> then) {
    StringBuilder out = new StringBuilder(html.length() + 64);
    HtmlStreamEventReceiver renderer = HtmlStreamRenderer.create(out, error -> {});
    HtmlSanitizer.sanitize(html, policy.apply(then.apply(renderer)));
    return out.toString();
  }

  private static String toHtml(String lines) {
    StringBuilder html = new StringBuilder("<div>");
    Lines.escape(lines, html);
    return html.append("</div>").toString();
  }
}
