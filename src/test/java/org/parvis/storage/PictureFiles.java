package org.parvis.storage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures made for tests, friendly and hostile. */
public final class PictureFiles {

  private PictureFiles() {}

  /** Red and green above, blue and white below. */
  public static byte[] quarters(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < colours.length; i++) {
      canvas.setColor(colours[i]);
      canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width, height);
    }
    canvas.dispose();
    return write(image, format);
  }

  /** Red and green above, black and white below, in the inks of a printer. */
  static byte[] printed(int width, int height, Inks inks) throws IOException {
    int[][] quarters = {{0, 255, 255, 0}, {255, 0, 255, 0}, {0, 0, 0, 255}, {0, 0, 0, 0}};
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int[] cmyk = quarters[2 * y / height * 2 + 2 * x / width];
        raster.setPixel(x, y, written(inks, cmyk[0], cmyk[1], cmyk[2], cmyk[3]));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, null), null);
    }
    byte transform = (byte) (inks == Inks.ADOBE_YCCK ? 2 : 0);
    byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform};
    return inks == Inks.PLAIN ? out.toByteArray() : segment(out.toByteArray(), 0xFFEE, adobe);
  }

  private static int[] written(Inks inks, int c, int m, int y, int k) {
    double light = 0.299 * c + 0.587 * m + 0.114 * y;
    return switch (inks) {
      case PLAIN -> new int[] {c, m, y, k};
      case ADOBE -> new int[] {255 - c, 255 - m, 255 - y, 255 - k};
      case ADOBE_YCCK ->
          new int[] {
            (int) light,
            byteOf(128 + (y - light) / 1.772),
            byteOf(128 + (c - light) / 1.402),
            255 - k
          };
    };
  }

  private static int byteOf(double value) {
    return (int) Math.max(0, Math.min(Math.round(value), 255));
  }

  static byte[] write(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("No writer for " + format);
    }
    return out.toByteArray();
  }

  /** The smallest lossy WebP there is: one pixel. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
  }

  /** A PNG that claims this size and holds hardly anything. */
  public static byte[] hugePng(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 0x63, 0, 0, 0, 1, 0, 1});
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  /** This JPEG with an Exif segment that says how it lies. */
  public static byte[] exif(byte[] jpeg, int orientation) throws IOException {
    return exif(jpeg, orientation, "");
  }

  static byte[] exif(byte[] jpeg, int orientation, String note) throws IOException {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    DataOutputStream exif = new DataOutputStream(segment);
    exif.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
    exif.writeInt(8);
    exif.writeShort(1);
    exif.writeShort(0x0112);
    exif.writeShort(3);
    exif.writeInt(1);
    exif.writeShort(orientation);
    exif.writeShort(0);
    exif.writeInt(0);
    exif.write(note.getBytes(StandardCharsets.ISO_8859_1));
    return segment(jpeg, 0xFFE1, segment.toByteArray());
  }

  private static byte[] segment(byte[] jpeg, int marker, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(jpeg, 0, 2);
    out.writeShort(marker);
    out.writeShort(content.length + 2);
    out.write(content);
    out.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
