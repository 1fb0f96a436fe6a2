package org.parvis.content;

import java.time.Instant;

/**
 * What was said about a content, for who decides about it.
 *
 * @param words what it says, whole
 * @param editedAt null if it was never changed
 * @param reason why it is withheld, null if it is not
 */
public record HeldRemark(
    long id,
    long contentId,
    long authorId,
    String words,
    Instant editedAt,
    Withheld withheld,
    String reason) {

  /** From one row of a query. */
  public HeldRemark(
      Long id,
      Long contentId,
      Long authorId,
      String words,
      Instant editedAt,
      Withheld withheld,
      String reason) {
    this(
        id.longValue(),
        contentId.longValue(),
        authorId.longValue(),
        words,
        editedAt,
        withheld,
        reason);
  }

  public boolean isWithheld() {
    return withheld != null;
  }
}
