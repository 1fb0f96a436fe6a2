package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.storage.PictureFiles.exif;
import static org.parvis.storage.PictureFiles.hugePng;
import static org.parvis.storage.PictureFiles.quarters;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.storage.Files.Rendition;
import org.parvis.storage.PictureRefused.Reason;

class PicturesTest {

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

  private final Pictures pictures = new Pictures();

  @ParameterizedTest
  @CsvSource({"png,cat.png", "jpg,cat.JPEG", "gif,cat.gif"})
  void aPictureBecomesSquaresOfItsMiddle(String format, String name) throws IOException {
    List<Rendition> squares = squares(quarters(300, 200, format), name, Crop.MIDDLE, 96, 256);
    assertThat(squares).extracting(Rendition::name).containsExactly("96", "256");
    BufferedImage small = read(squares.get(0));
    assertThat(small.getWidth()).isEqualTo(96);
    assertThat(small.getHeight()).isEqualTo(96);
    assertThat(corners(read(squares.get(1)))).isEqualTo("red green blue white");
  }

  @Test
  void aWebpIsTaken() throws IOException {
    assertThat(read(squares(PictureFiles.webp(), "cat.webp", Crop.MIDDLE, 96).get(0)).getWidth())
        .isEqualTo(96);
  }

  @ParameterizedTest
  @EnumSource(Inks.class)
  void aPictureForPrintersIsTaken(Inks inks) throws IOException {
    byte[] printed = PictureFiles.printed(300, 200, inks);
    BufferedImage square = read(squares(printed, "cat.jpg", Crop.MIDDLE, 256).get(0));
    assertThat(corners(square)).isEqualTo("red green black white");
  }

  @Test
  void onlyTheCropIsKept() throws IOException {
    Crop upperRight = new Crop(0.75, 0.25, 0.5);
    BufferedImage kept = read(squares(quarters(200, 200, "png"), "q.png", upperRight, 96).get(0));
    assertThat(corners(kept)).isEqualTo("green green green green");
  }

  @ParameterizedTest
  @CsvSource({
    "1,red green blue white",
    "2,green red white blue",
    "3,white blue green red",
    "4,blue white red green",
    "5,red blue green white",
    "6,blue red white green",
    "7,white green blue red",
    "8,green white red blue",
  })
  void aPictureIsTurnedUprightBeforeItIsCropped(int orientation, String colours)
      throws IOException {
    byte[] lying = exif(quarters(300, 200, "jpg"), orientation);
    assertThat(corners(read(squares(lying, "p.jpg", Crop.MIDDLE, 256).get(0)))).isEqualTo(colours);
    String upperRight = colours.split(" ")[1];
    Crop crop = new Crop(0.8, 0.2, 0.3);
    assertThat(corners(read(squares(lying, "p.jpg", crop, 96).get(0))))
        .isEqualTo(String.join(" ", List.of(upperRight, upperRight, upperRight, upperRight)));
  }

  @ParameterizedTest
  @CsvSource({"1,800,400,red green blue white", "6,400,800,blue red white green"})
  void aWholePictureIsFittedUprightIntoEachSide(
      int orientation, int width, int height, String colours) throws IOException {
    byte[] lying = exif(quarters(800, 400, "jpg"), orientation, "SECRETPLACE");

    Fitted fitted = pictures.fitted(new ByteArrayInputStream(lying), "p.jpg", 200, 1920);

    assertThat(List.of(fitted.width(), fitted.height())).containsExactly(width, height);
    assertThat(fitted.renditions()).extracting(Rendition::name).containsExactly("200", "1920");
    BufferedImage small = read(fitted.renditions().get(0));
    assertThat(small.getWidth()).isEqualTo(Fitted.widthWithin(200, width, height));
    assertThat(corners(small)).isEqualTo(colours);
    assertThat(text(fitted.renditions().get(1).bytes())).doesNotContain("SECRETPLACE", "Exif");
  }

  @Test
  void aLongScreenshotStaysReadable() throws IOException {
    byte[] tall = quarters(300, 3000, "png");

    Fitted fitted = pictures.fitted(new ByteArrayInputStream(tall), "t.png", 480, 960);

    assertThat(fitted.width()).isEqualTo(300);
    assertThat(read(fitted.renditions().get(0)).getHeight()).isEqualTo(1920);
  }

  @Test
  void aPictureOfFortyMegapixelsIsFitted() throws IOException {
    byte[] large = quarters(8000, 5000, "jpg");

    Fitted fitted = pictures.fitted(new ByteArrayInputStream(large), "l.jpg", 1920);

    assertThat(fitted.width()).isEqualTo(1920);
    assertThat(fitted.height()).isEqualTo(1200);
  }

  @Test
  void whatIsTransparentBecomesWhite() throws IOException {
    byte[] empty =
        PictureFiles.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png");
    assertThat(corners(read(squares(empty, "e.png", Crop.MIDDLE, 96).get(0))))
        .isEqualTo("white white white white");
  }

  @Test
  void whereAPictureWasTakenIsForgotten() throws IOException {
    byte[] located = exif(quarters(100, 100, "jpg"), 1, "SECRETPLACE");
    assertThat(text(located)).contains("SECRETPLACE", "Exif");
    for (Rendition square : squares(located, "p.jpg", Crop.MIDDLE, 96, 512)) {
      assertThat(text(square.bytes())).doesNotContain("SECRETPLACE", "Exif");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SVG, "<html><script>alert(1)</script></html>", "", "BM", "%PDF-1.7"})
  void whatIsNoPictureIsRefusedWhateverItsName(String content) {
    assertRefused(content.getBytes(StandardCharsets.UTF_8), "cat.png", Reason.TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat.svg", "cat.html", "cat", "cat.png.exe", ""})
  void aPictureWithAnotherNameIsRefused(String name) throws IOException {
    assertRefused(quarters(10, 10, "png"), name, Reason.TYPE);
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded() throws IOException {
    assertRefused(hugePng(50_000, 50_000), "huge.png", Reason.TOO_MANY_PIXELS);
    assertRefused(hugePng(Integer.MAX_VALUE, 1), "wide.png", Reason.TOO_MANY_PIXELS);
  }

  @Test
  void aCutPictureIsRefused() throws IOException {
    byte[] whole = quarters(300, 200, "png");
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "cut.png", Reason.UNREADABLE);
    assertRefused(Arrays.copyOf(whole, 20), "cut.png", Reason.UNREADABLE);
    assertRefused(hugePng(100, 0), "flat.png", Reason.UNREADABLE);
  }

  @Test
  void aPictureThatTakesTooLongIsGivenUp() throws IOException {
    byte[] picture = quarters(300, 200, "png");
    Pictures impatient = new Pictures(Duration.ofMillis(1));
    assertThatThrownBy(
            () -> impatient.squares(new ByteArrayInputStream(picture), "p.png", Crop.MIDDLE, 96))
        .isInstanceOfSatisfying(
            PictureRefused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_SLOW));
  }

  @Test
  void aCropIsBroughtIntoThePicture() {
    assertThat(new Crop(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN)).isEqualTo(Crop.MIDDLE);
    assertThat(new Crop(-5, 7, 0).of(100, 50)).isEqualTo(new java.awt.Rectangle(0, 49, 1, 1));
    assertThat(new Crop(1, 1, 1).of(100, 50)).isEqualTo(new java.awt.Rectangle(50, 0, 50, 50));
  }

  private void assertRefused(byte[] picture, String name, Reason reason) {
    assertThatThrownBy(() -> squares(picture, name, Crop.MIDDLE, 96))
        .isInstanceOfSatisfying(
            PictureRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private List<Rendition> squares(byte[] picture, String name, Crop crop, int... sides) {
    return pictures.squares(new ByteArrayInputStream(picture), name, crop, sides);
  }

  private static BufferedImage read(Rendition rendition) throws IOException {
    assertThat(text(rendition.bytes())).startsWith("\u00FF\u00D8\u00FF");
    return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String corners(BufferedImage image) {
    int near = Math.min(image.getWidth(), image.getHeight()) / 8;
    int right = image.getWidth() - near;
    int far = image.getHeight() - near;
    return String.join(
        " ",
        colour(image, near, near),
        colour(image, right, near),
        colour(image, near, far),
        colour(image, right, far));
  }

  private static String colour(BufferedImage image, int x, int y) {
    Color c = new Color(image.getRGB(x, y));
    String bits = "" + c.getRed() / 128 + c.getGreen() / 128 + c.getBlue() / 128;
    return switch (bits) {
      case "100" -> "red";
      case "010" -> "green";
      case "001" -> "blue";
      case "000" -> "black";
      case "111" -> "white";
      default -> bits;
    };
  }
}
