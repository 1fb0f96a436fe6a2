package org.parvis.wall;

import java.util.Locale;
import org.parvis.content.Content;
import org.parvis.content.RichText;
import org.parvis.shared.InvalidText;
import org.parvis.shared.Text;

/**
 * A post as typed.
 *
 * @param title null or blank for none
 */
public record PostDraft(String title, String body, Format format) {

  private static final String FIELD = "wall.field.body";

  /** Without a title. */
  public PostDraft(String body, Format format) {
    this(null, body, format);
  }

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

  /** The same with a title. */
  public PostDraft entitled(String newTitle) {
    return new PostDraft(newTitle, body, format);
  }

  /**
   * The title on one line, null for none.
   *
   * @throws InvalidText if it is too long
   */
  String heading() {
    return Text.optional(title, Content.LONGEST_TITLE, "wall.field.title");
  }

  /** Whether it was never changed in the plain field that showed this text. */
  boolean isUntouched(String html) {
    return format == Format.MARKDOWN && Text.clean(body).equals(RichText.markdown(html));
  }

  /** The same where no words need be said. */
  RichText textOrNone() {
    boolean blank = body == null || Text.clean(body.replaceAll("<[^>]*>|&nbsp;", " ")).isEmpty();
    return blank ? RichText.NONE : text();
  }

  /** The words of this kind of content: of what asks something, its title may be all. */
  RichText text(Content.Kind kind) {
    return kind.isTitleEnough() && heading() != null ? textOrNone() : text();
  }

  RichText text() {
    return switch (format) {
      case LINES -> RichText.ofLines(body, FIELD);
      case MARKDOWN -> RichText.ofMarkdown(body, FIELD);
      case HTML -> RichText.ofHtml(body, FIELD);
    };
  }
}
