package org.parvis.content;

import java.time.Instant;
import org.parvis.shared.Text;

/**
 * What something published is called where only its id was kept.
 *
 * @param words how it begins; null once it is deleted
 */
public record Glimpse(long id, Content.Kind kind, String words) {

  private static final int LONGEST = 80;

  /** From one row of a query. */
  public Glimpse(Long id, Content.Kind kind, String text, Instant deletedAt) {
    this(id, kind, deletedAt == null ? beginning(text) : null);
  }

  private static String beginning(String text) {
    return text.isEmpty() ? "…" : Text.excerpt(text, LONGEST);
  }

  public boolean isReadable() {
    return words != null;
  }
}
