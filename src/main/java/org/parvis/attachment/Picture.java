package org.parvis.attachment;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.storage.Fitted;

/**
 * A picture on a card.
 *
 * @param file how the name of each rendition begins
 * @param alt what it shows, null where nobody has said so
 * @param width of the largest rendition, in pixels
 * @param height of the largest rendition, in pixels
 */
public record Picture(String file, String alt, int width, int height) {

  private static final int MIDDLE = 1;

  /** The name of the rendition within a side. */
  public String at(int side) {
    return file + "-" + side + ".jpg";
  }

  public String middle() {
    return at(Uploads.SIDES[MIDDLE]);
  }

  public String largest() {
    return at(Uploads.SIDES[Uploads.SIDES.length - 1]);
  }

  /**
   * All renditions that differ, with their widths.
   *
   * @param folder the address that their names follow
   */
  public String srcset(String folder) {
    int[] widths =
        Arrays.stream(Uploads.SIDES).map(it -> Fitted.widthWithin(it, width, height)).toArray();
    return IntStream.range(0, widths.length)
        .filter(i -> i == 0 || widths[i] > widths[i - 1])
        .mapToObj(i -> folder + at(Uploads.SIDES[i]) + " " + widths[i] + "w")
        .collect(Collectors.joining(", "));
  }

  /** Whether it is so much higher than wide that a card shows only its middle. */
  public boolean isTall() {
    return height > width * 1.25;
  }
}
