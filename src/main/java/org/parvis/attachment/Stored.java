package org.parvis.attachment;

/** Where the bytes of an attachment are, and as what they are served. */
public record Stored(Attachment.Kind kind, String hash, String name, String extension) {

  public boolean isPicture() {
    return kind == Attachment.Kind.PICTURE;
  }

  /** The fixed type of what is no picture. */
  public String type() {
    return FileKind.typeOf(extension);
  }
}
