package org.parvis.storage;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.parvis.storage.PictureRefused.Reason;

/**
 * The program that decodes one picture, apart from the portal: {@code source} in the working folder
 * becomes one JPEG a side.
 *
 * <p>Arguments: {@link #SQUARES} and the three numbers of a {@link Crop}, or {@link #FITTED}; then
 * the sides in pixels. The exit code is the ordinal of a {@link Reason}.
 */
public final class PictureProcess {

  /** A class of each folder and jar that the program needs. */
  static final List<Class<?>> CLASSES =
      List.of(
          PictureProcess.class,
          Thumbnails.class,
          WebPImageReaderSpi.class,
          com.twelvemonkeys.imageio.ImageReaderBase.class,
          com.twelvemonkeys.imageio.metadata.Directory.class,
          com.twelvemonkeys.image.ImageUtil.class,
          com.twelvemonkeys.io.SubStream.class,
          com.twelvemonkeys.lang.StringUtil.class);

  /** Cuts out a square. */
  static final String SQUARES = "squares";

  /** Keeps the whole picture, within each side; writes its size into {@link #SIZE} too. */
  static final String FITTED = "fitted";

  /** Holds the width and the height of the largest fitted picture. */
  static final String SIZE = "size";

  /** Beyond 50 million pixels nothing is decoded. */
  private static final long MOST_PIXELS = 50_000_000;

  /** More than so many are not held at once; a larger picture is read in steps. */
  private static final int PIXELS_HELD = 12_000_000;

  /** Stands between the name of an Exif segment and its content. */
  private static final int PADDING = 1;

  private static final float QUALITY = 0.87f;

  private final ImageReader reader;
  private final Orientation orientation;
  private final Inks inks;

  /**
   * @param inks null for a picture that the reader understands
   */
  private PictureProcess(ImageReader reader, Orientation orientation, Inks inks) {
    this.reader = reader;
    this.orientation = orientation;
    this.inks = inks;
  }

  /** Does the work and exits. */
  public static void main(String[] args) {
    Reason refusal = Reason.NONE;
    try {
      List<String> words = List.of(args);
      Crop crop = words.get(0).equals(SQUARES) ? crop(words) : null;
      int[] sides = sides(words.subList(crop == null ? 1 : 4, words.size()));
      refusal = convert(new File("source"), crop, sides);
    } catch (OutOfMemoryError tooLarge) {
      refusal = Reason.TOO_MANY_PIXELS;
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      System.err.println(broken);
      refusal = Reason.UNREADABLE;
    }
    System.exit(refusal.ordinal());
  }

  private static Crop crop(List<String> words) {
    return new Crop(
        Double.parseDouble(words.get(1)),
        Double.parseDouble(words.get(2)),
        Double.parseDouble(words.get(3)));
  }

  private static int[] sides(List<String> words) {
    return words.stream().mapToInt(Integer::parseInt).toArray();
  }

  static String fileName(int side) {
    return side + ".jpg";
  }

  /**
   * @param crop null for the whole picture
   */
  private static Reason convert(File source, Crop crop, int... sides) throws IOException {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(source)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Reason.UNREADABLE;
      }
      ImageReader reader = readers.next();
      if (Stream.of(PictureType.values()).noneMatch(t -> t.isFormat(format(reader)))) {
        return Reason.TYPE;
      }
      reader.setInput(in, false, false);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        return Reason.TOO_MANY_PIXELS;
      }
      Inks inks = isInInks(reader) ? Inks.of(source) : null;
      PictureProcess process = new PictureProcess(reader, orientation(source), inks);
      if (crop == null) {
        process.fit(sides);
      } else {
        process.write(crop, sides);
      }
      return Reason.NONE;
    }
  }

  /** Whether one dot of it has four parts; the JDK takes the fourth for transparency, or fails. */
  private static boolean isInInks(ImageReader reader) throws IOException {
    if (!PictureType.JPEG.isFormat(reader.getFormatName())) {
      return false;
    }
    ImageReadParam dot = reader.getDefaultReadParam();
    dot.setSourceRegion(new Rectangle(0, 0, 1, 1));
    return reader.readRaster(0, dot).getNumBands() == Inks.COUNT;
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName();
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** How the Exif segment of a JPEG says it lies; one that can't be read leaves it as it is. */
  private static Orientation orientation(File source) {
    try (ImageInputStream in = ImageIO.createImageInputStream(source)) {
      for (JPEGSegment segment : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
        InputStream tiff = segment.data();
        tiff.skipNBytes(PADDING);
        Entry entry =
            new TIFFReader()
                .read(ImageIO.createImageInputStream(tiff))
                .getEntryById(TIFF.TAG_ORIENTATION);
        if (entry != null && entry.getValue() instanceof Number lies) {
          return Orientation.typeOf(lies.intValue());
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      return Orientation.TOP_LEFT;
    }
    return Orientation.TOP_LEFT;
  }

  private void write(Crop crop, int... sides) throws IOException {
    int largest = java.util.stream.IntStream.of(sides).max().orElseThrow();
    BufferedImage square = square(crop, largest);
    for (int side : sides) {
      Thumbnails.of(square)
          .forceSize(side, side)
          .imageType(BufferedImage.TYPE_INT_RGB)
          .outputFormat("jpg")
          .outputQuality(QUALITY)
          .toFile(new File(fileName(side)));
    }
  }

  /** The whole picture, within each side. */
  private void fit(int... sides) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int step = (int) Math.ceil(Math.sqrt((double) width * height / PIXELS_HELD));
    BufferedImage picture = upright(new Rectangle(width, height), Math.max(1, step));
    Dimension largest = new Dimension();
    for (int side : sides) {
      Dimension size = Fitted.within(side, picture.getWidth(), picture.getHeight());
      Thumbnails.of(picture)
          .forceSize(size.width, size.height)
          .imageType(BufferedImage.TYPE_INT_RGB)
          .outputFormat("jpg")
          .outputQuality(QUALITY)
          .toFile(new File(fileName(side)));
      largest = size.width > largest.width ? size : largest;
    }
    Files.writeString(Path.of(SIZE), largest.width + " " + largest.height);
  }

  /** The cropped square upright, not much larger than needed. */
  private BufferedImage square(Crop crop, int needed) throws IOException {
    Rectangle region = region(crop);
    return upright(region, Math.max(1, region.width / (2 * needed)));
  }

  /** A part of the picture, on white. */
  private BufferedImage upright(Rectangle region, int step) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(region);
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage read =
        inks == null ? reader.read(0, param) : inks.onScreen(reader.readRaster(0, param));
    BufferedImage onWhite =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
    var canvas = onWhite.createGraphics();
    canvas.drawImage(read, 0, 0, java.awt.Color.WHITE, null);
    canvas.dispose();
    return orientation == Orientation.TOP_LEFT
        ? onWhite
        : ExifFilterUtils.getFilterForOrientation(orientation).apply(onWhite);
  }

  /** The crop is chosen on the upright picture; this is where it lies in the stored one. */
  private Rectangle region(Crop crop) throws IOException {
    double x = crop.x();
    double y = crop.y();
    Crop stored =
        switch (orientation) {
          case TOP_LEFT -> crop;
          case TOP_RIGHT -> new Crop(1 - x, y, crop.side());
          case BOTTOM_RIGHT -> new Crop(1 - x, 1 - y, crop.side());
          case BOTTOM_LEFT -> new Crop(x, 1 - y, crop.side());
          case LEFT_TOP -> new Crop(y, x, crop.side());
          case RIGHT_TOP -> new Crop(y, 1 - x, crop.side());
          case RIGHT_BOTTOM -> new Crop(1 - y, 1 - x, crop.side());
          case LEFT_BOTTOM -> new Crop(1 - y, x, crop.side());
        };
    return stored.of(reader.getWidth(0), reader.getHeight(0));
  }
}
