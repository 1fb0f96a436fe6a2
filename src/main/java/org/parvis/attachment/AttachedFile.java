package org.parvis.attachment;

/** A file on a card, to be downloaded. */
public record AttachedFile(long id, String name, String extension, long bytes) {

  /** The end of its address. */
  public String file() {
    return id + "." + extension;
  }
}
