package org.parvis.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.storage.Files.Rendition;
import org.parvis.storage.PictureRefused.Reason;

/**
 * Makes JPEG renditions of uploaded pictures, square or whole, upright and without metadata.
 *
 * <p>The picture is decoded in another process ({@link PictureProcess}) with little memory and
 * little time, at most two at once: what a hostile file brings down is not the portal.
 */
@ApplicationScoped
public class Pictures {

  private static final Logger LOG = Logger.getLogger(Pictures.class.getName());
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LARGEST_SQUARE = 2_000_000;
  private static final long LARGEST_FITTED = 8_000_000;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Duration limit;

  public Pictures() {
    this(Duration.ofSeconds(20));
  }

  Pictures(Duration limit) {
    this.limit = limit;
  }

  /**
   * Squares of these sides in pixels, each named by its side.
   *
   * @param fileName as the person's computer calls it
   * @throws PictureRefused if it is no PNG, JPEG, GIF or WebP by name and by content, is too large,
   *     or can't be read
   * @throws StoreFull if there is no room to work in
   */
  public List<Rendition> squares(InputStream upload, String fileName, Crop crop, int... sides) {
    List<String> how =
        List.of(
            PictureProcess.SQUARES,
            String.valueOf(crop.x()),
            String.valueOf(crop.y()),
            String.valueOf(crop.side()));
    return decoded(
        upload, fileName, how, sides, folder -> renditions(folder, LARGEST_SQUARE, sides));
  }

  /**
   * The whole picture within these sides in pixels, never larger than it is.
   *
   * @param fileName as the person's computer calls it
   * @throws PictureRefused if it is no PNG, JPEG, GIF or WebP by name and by content, is too large,
   *     or can't be read
   * @throws StoreFull if there is no room to work in
   */
  public Fitted fitted(InputStream upload, String fileName, int... sides) {
    return decoded(
        upload, fileName, List.of(PictureProcess.FITTED), sides, folder -> fitted(folder, sides));
  }

  /** Whether a file of this name is to be taken for a picture. */
  public static boolean isNamedLikeOne(String fileName) {
    return PictureType.isNamedLikeOne(fileName);
  }

  private static Fitted fitted(Path folder, int... sides) throws IOException {
    String[] size =
        java.nio.file.Files.readString(folder.resolve(PictureProcess.SIZE)).strip().split(" ");
    return new Fitted(
        Integer.parseInt(size[0]),
        Integer.parseInt(size[1]),
        renditions(folder, LARGEST_FITTED, sides));
  }

  /** What is read from the folder in which the picture was decoded. */
  private interface Outcome<T> {
    T in(Path folder) throws IOException;
  }

  private <T> T decoded(
      InputStream upload, String fileName, List<String> how, int[] sides, Outcome<T> outcome) {
    Path folder = null;
    try {
      folder = java.nio.file.Files.createTempDirectory("parvis-picture-");
      Path source = folder.resolve("source");
      java.nio.file.Files.copy(upload, source);
      refuseOtherTypes(source, fileName);
      decode(folder, how, sides);
      return outcome.in(folder);
    } catch (IOException failed) {
      LOG.log(Level.SEVERE, "A picture could not be worked on", failed);
      throw new StoreFull(failed);
    } finally {
      delete(folder);
    }
  }

  private static void refuseOtherTypes(Path source, String fileName) throws IOException {
    try (InputStream head = java.nio.file.Files.newInputStream(source)) {
      boolean isPicture = PictureType.of(head.readNBytes(PictureType.HEAD)).isPresent();
      if (!isPicture || !PictureType.isNamedLikeOne(fileName)) {
        throw new PictureRefused(Reason.TYPE);
      }
    }
  }

  private void decode(Path folder, List<String> how, int... sides) throws IOException {
    boolean hasTurn = false;
    try {
      hasTurn = turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!hasTurn) {
        throw new PictureRefused(Reason.BUSY);
      }
      run(command(folder, how, sides), folder);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new PictureRefused(Reason.BUSY);
    } finally {
      if (hasTurn) {
        turns.release();
      }
    }
  }

  private void run(List<String> command, Path folder) throws IOException, InterruptedException {
    Path words = folder.resolve("words");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Redirect.from(folder.resolve("source").toFile()))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(words.toFile());
    builder.environment().clear();
    Process process = builder.start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PictureRefused(Reason.TOO_SLOW);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    if (process.exitValue() != 0) {
      LOG.log(Level.INFO, "A picture was refused: {0}", firstWords(words));
      throw new PictureRefused(Reason.ofExitCode(process.exitValue()));
    }
  }

  private static List<String> command(Path folder, List<String> how, int... sides) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                PictureProcess.CLASSES.stream()
                    .map(Pictures::place)
                    .distinct()
                    .collect(Collectors.joining(File.pathSeparator)),
                PictureProcess.class.getName()));
    command.addAll(how);
    for (int side : sides) {
      command.add(String.valueOf(side));
    }
    return command;
  }

  /** The folder or jar that a class came from; its code source says something else on Payara. */
  private static String place(Class<?> type) {
    try {
      URL found = type.getResource(type.getSimpleName() + ".class");
      if (found.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI()).toString();
      }
      Path folder = Path.of(found.toURI()).getParent();
      for (int depth = type.getPackageName().split("\\.").length; depth > 0; depth--) {
        folder = folder.getParent();
      }
      return folder.toString();
    } catch (IOException | URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Rendition> renditions(Path folder, long largest, int... sides)
      throws IOException {
    List<Rendition> renditions = new ArrayList<>();
    for (int side : sides) {
      Path file = folder.resolve(PictureProcess.fileName(side));
      if (java.nio.file.Files.size(file) > largest) {
        throw new PictureRefused(Reason.UNREADABLE);
      }
      renditions.add(new Rendition(String.valueOf(side), java.nio.file.Files.readAllBytes(file)));
    }
    return renditions;
  }

  private static String firstWords(Path file) throws IOException {
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      return new String(in.readNBytes(300), java.nio.charset.StandardCharsets.UTF_8).strip();
    }
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = java.nio.file.Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.delete(file);
      }
    } catch (IOException left) {
      LOG.log(Level.WARNING, "Left behind: " + folder, left);
    }
  }
}
