package org.parvis.wall;

import java.util.Locale;
import org.parvis.content.RichText;
import org.parvis.shared.Text;

/** A post as typed. */
public record PostDraft(String body, Format format) {

  private static final String FIELD = "wall.field.body";

  /** How the body is written. */
  public enum Format {
    /** As it is: every character stands for itself. */
    LINES,
    /** Light Markdown, as in a plain field. */
    MARKDOWN,
    /** As an editor sends it. */
    HTML;

    /** The format that a form names; lines where it names none. */
    public static Format of(String name) {
      for (Format format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
          return format;
        }
      }
      return LINES;
    }
  }

  public static PostDraft ofLines(String body) {
    return new PostDraft(body, Format.LINES);
  }

  public static PostDraft ofMarkdown(String body) {
    return new PostDraft(body, Format.MARKDOWN);
  }

  public static PostDraft ofHtml(String body) {
    return new PostDraft(body, Format.HTML);
  }

  /** Whether it is this text, or was never changed in the plain field that showed it. */
  boolean says(String html) {
    return text().html().equals(html)
        || format == Format.MARKDOWN && Text.clean(body).equals(RichText.markdown(html));
  }

  RichText text() {
    return switch (format) {
      case LINES -> RichText.ofLines(body, FIELD);
      case MARKDOWN -> RichText.ofMarkdown(body, FIELD);
      case HTML -> RichText.ofHtml(body, FIELD);
    };
  }
}
