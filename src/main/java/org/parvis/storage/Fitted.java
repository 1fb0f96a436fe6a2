package org.parvis.storage;

import java.awt.Dimension;
import java.util.List;
import org.parvis.storage.Files.Rendition;

/**
 * A whole picture in several sizes, each named by its side, upright and without metadata.
 *
 * @param width of the largest, in pixels
 * @param height of the largest, in pixels
 */
public record Fitted(int width, int height, List<Rendition> renditions) {

  /** A picture may be so many times as high as its side: a long screenshot stays readable. */
  private static final int TALLEST = 4;

  /** How large a picture of this size is within a side; never larger than it is. */
  static Dimension within(int side, int width, int height) {
    double scale = Math.min(1, Math.min(side / (double) width, TALLEST * side / (double) height));
    return new Dimension(
        Math.max(1, (int) Math.round(width * scale)),
        Math.max(1, (int) Math.round(height * scale)));
  }

  /** How wide a picture of this size is within a side. */
  public static int widthWithin(int side, int width, int height) {
    return within(side, width, height).width;
  }
}
