package org.parvis.attachment;

import java.time.Instant;

/**
 * A file as its owner sees it while writing.
 *
 * @param alt what a picture shows, null where nobody has said so
 * @param leaving whether it goes with the next change
 */
public record Uploaded(
    long id,
    Attachment.Kind kind,
    String name,
    String extension,
    long bytes,
    String alt,
    boolean leaving) {

  /** From one row of a query. */
  public Uploaded(
      Long id,
      Attachment.Kind kind,
      String name,
      String extension,
      Long bytes,
      String alt,
      Instant leavingAt) {
    this(id, kind, name, extension, bytes.longValue(), alt, leavingAt != null);
  }

  public boolean isPicture() {
    return kind == Attachment.Kind.PICTURE;
  }
}
