package org.parvis.storage;

/**
 * The square of a picture that is kept, as seen upright.
 *
 * @param x its middle, as a fraction of the picture's width
 * @param y its middle, as a fraction of the picture's height
 * @param side as a fraction of the shorter of width and height
 */
public record Crop(double x, double y, double side) {

  /** As much as possible around the middle. */
  public static final Crop MIDDLE = new Crop(0.5, 0.5, 1);

  private static final double SMALLEST = 0.01;

  /** Brings what was sent into the picture; what is no number counts as the middle. */
  public Crop {
    x = within(0, x, 1, 0.5);
    y = within(0, y, 1, 0.5);
    side = within(SMALLEST, side, 1, 1);
  }

  /** The square in pixels, moved inside where it stuck out. */
  java.awt.Rectangle of(int width, int height) {
    int pixels = Math.max(1, (int) Math.round(side * Math.min(width, height)));
    int left = (int) Math.round(x * width - pixels / 2.0);
    int top = (int) Math.round(y * height - pixels / 2.0);
    return new java.awt.Rectangle(
        Math.max(0, Math.min(left, width - pixels)),
        Math.max(0, Math.min(top, height - pixels)),
        pixels,
        pixels);
  }

  private static double within(double least, double value, double most, double otherwise) {
    return Double.isFinite(value) ? Math.max(least, Math.min(value, most)) : otherwise;
  }
}
