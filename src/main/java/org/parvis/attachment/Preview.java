package org.parvis.attachment;

/**
 * What a linked page says of itself.
 *
 * @param pending whether it is still being asked; then nothing else is known
 * @param site the name of the site, or its host
 * @param picture null for none
 */
public record Preview(
    boolean pending,
    String address,
    String title,
    String description,
    String site,
    Picture picture) {

  /** Null for one that is not shown. */
  static Preview of(
      LinkPreview.State state,
      String address,
      String title,
      String description,
      String site,
      Picture picture) {
    return switch (state) {
      case PENDING -> new Preview(true, address, null, null, null, null);
      case SHOWN -> new Preview(false, address, title, description, site, picture);
      case FAILED, REMOVED -> null;
    };
  }
}
