package org.parvis.setup;

import jakarta.json.JsonObject;

/**
 * A file of a demo post.
 *
 * @param from the resource {@code demo/files/(from)}; for a picture the beginning of its renditions
 * @param alt what a picture shows, null for any other file
 * @param width of the picture's largest rendition, 0 for any other file
 */
record DemoFile(String from, String name, String alt, int width, int height) {

  static DemoFile of(JsonObject told) {
    return new DemoFile(
        told.getString("from"),
        told.getString("name"),
        told.getString("alt", null),
        told.getInt("width", 0),
        told.getInt("height", 0));
  }

  boolean isPicture() {
    return width > 0;
  }
}
