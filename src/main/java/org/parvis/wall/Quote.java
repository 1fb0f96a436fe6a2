package org.parvis.wall;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Text;

/**
 * The original that a post quotes, as it is now.
 *
 * @param author null once it is deleted: then nothing of it is known
 * @param title null if it has none
 * @param text how it begins
 */
public record Quote(long id, PersonCard author, String title, String text, Instant publishedAt) {

  private static final int LONGEST = 280;

  /** From one row of a query. */
  public Quote(
      Long id,
      String title,
      String text,
      Instant publishedAt,
      Long authorId,
      String slug,
      String name,
      String portrait) {
    this(id, new PersonCard(authorId, slug, name, portrait, null, null), title, text, publishedAt);
  }

  /** One that is deleted. */
  static Quote gone(long id) {
    return new Quote(id, null, null, null, null);
  }

  public boolean isReadable() {
    return author != null;
  }

  public String excerpt() {
    return text == null ? "" : Text.excerpt(text, LONGEST);
  }
}
