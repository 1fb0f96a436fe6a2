package org.parvis.storage;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * The four inks of a JPEG for printers, which the JDK reads and does not understand, as colours of
 * a screen: near, as the profile of the paper is not asked for.
 */
enum Inks {
  /** Cyan, magenta, yellow and black: 255 is all of it. */
  PLAIN,
  /** As Adobe's programs write them: 255 is none of it. */
  ADOBE,
  /** As Adobe's programs write them to save room: luminance, two colours, and black. */
  ADOBE_YCCK;

  static final int COUNT = 4;

  private static final int ALL = 255;
  private static final int MIDDLE = 128;
  private static final int YCCK = 2;
  private static final int TRANSFORM = 6;

  /** How the inks are written, as the file says. */
  static Inks of(File jpeg) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(jpeg)) {
      for (JPEGSegment segment : JPEGSegmentUtil.readSegments(in, JPEG.APP14, "Adobe")) {
        byte[] content = segment.data().readAllBytes();
        boolean told = content.length >= TRANSFORM;
        return told && content[TRANSFORM - 1] == YCCK ? ADOBE_YCCK : ADOBE;
      }
      return PLAIN;
    }
  }

  BufferedImage onScreen(Raster inks) {
    BufferedImage screen =
        new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[COUNT * inks.getWidth()];
    for (int y = 0; y < inks.getHeight(); y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
      for (int x = 0; x < inks.getWidth(); x++) {
        int dot = COUNT * x;
        screen.setRGB(x, y, colour(row[dot], row[dot + 1], row[dot + 2], row[dot + 3]));
      }
    }
    return screen;
  }

  private int colour(int a, int b, int c, int black) {
    return switch (this) {
      case PLAIN -> lit(ALL - a, ALL - b, ALL - c, ALL - black);
      case ADOBE -> lit(a, b, c, black);
      case ADOBE_YCCK ->
          lit(
              ALL - clipped(a + 1.402 * (c - MIDDLE)),
              ALL - clipped(a - 0.344136 * (b - MIDDLE) - 0.714136 * (c - MIDDLE)),
              ALL - clipped(a + 1.772 * (b - MIDDLE)),
              black);
    };
  }

  /** What is left of red, green and blue, in this much light. */
  private static int lit(int red, int green, int blue, int light) {
    return red * light / ALL << 16 | green * light / ALL << 8 | blue * light / ALL;
  }

  private static int clipped(double value) {
    return (int) Math.round(Math.max(0, Math.min(value, ALL)));
  }
}
