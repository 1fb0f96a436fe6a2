package org.parvis.attachment;

import org.parvis.storage.Fitted;

/**
 * A file that has arrived, was found harmless and is stored.
 *
 * @param name as its owner's computer calls it
 * @param extension in lower case
 * @param width null for what is no picture
 * @param height null for what is no picture
 */
public record Upload(
    Attachment.Kind kind,
    String hash,
    String name,
    String extension,
    long bytes,
    Integer width,
    Integer height) {

  static Upload ofPicture(String hash, FileName name, Fitted fitted) {
    long bytes = fitted.renditions().stream().mapToLong(it -> it.bytes().length).sum();
    return new Upload(
        Attachment.Kind.PICTURE,
        hash,
        name.value(),
        name.extension(),
        bytes,
        fitted.width(),
        fitted.height());
  }

  static Upload ofFile(String hash, FileName name, long bytes) {
    return new Upload(
        Attachment.Kind.FILE, hash, name.value(), name.extension(), bytes, null, null);
  }
}
