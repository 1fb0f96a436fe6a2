package org.parvis.wall;

import java.time.Instant;
import org.parvis.content.Content;
import org.parvis.content.Lines;
import org.parvis.content.RichText;
import org.parvis.content.Version;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;
import org.parvis.shared.Text;

/**
 * A post as seen in a stream.
 *
 * @param kind what the label says that it is
 * @param title null if it has none
 * @param body as stored; show {@link #html()}
 * @param text what it says, without marks
 * @param editedAt null if it was never changed
 * @param version to be sent back with a change
 */
public record PostCard(
    long id,
    Content.Kind kind,
    String title,
    String body,
    String text,
    Instant publishedAt,
    Instant editedAt,
    int version,
    PersonCard author) {

  /** From one row of a query. */
  public PostCard(
      Long id,
      Content.Kind kind,
      String title,
      String body,
      String text,
      Instant publishedAt,
      Instant editedAt,
      Integer version,
      Long authorId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(
        id,
        kind,
        title,
        body,
        text,
        publishedAt,
        editedAt,
        version,
        new PersonCard(authorId, slug, name, portrait, jobTitle, department));
  }

  /** The body as it may be shown. */
  public String html() {
    return RichText.safe(body);
  }

  /** Title and body as they may be shown together, where there is no card. */
  public String whole() {
    return title == null ? html() : "<p><b>" + Lines.html(title) + "</b></p>" + html();
  }

  /** The title; how it begins, if it has none. */
  public String glimpse(int longest) {
    return Text.excerpt(title == null ? text : title, longest);
  }

  /** The body as an editor shows it. */
  public String editable() {
    return RichText.editable(body);
  }

  /** The body as light Markdown, for a plain field. */
  public String markdown() {
    return RichText.markdown(body);
  }

  /** What it says now, to be compared with what it said before. */
  public Version present() {
    return new Version(null, title, body, editedAt == null ? publishedAt : editedAt);
  }

  public boolean isBy(long personId) {
    return author.id() == personId;
  }

  public boolean isEdited() {
    return editedAt != null;
  }

  public String cursor() {
    return new Cursor(publishedAt, id).toString();
  }
}
