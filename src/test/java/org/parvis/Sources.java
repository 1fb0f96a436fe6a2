package org.parvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, for the tests that read them. */
public final class Sources {

  public static final Path JAVA = Path.of("src/main/java");
  public static final Path RESOURCES = Path.of("src/main/resources");
  public static final Path WEB = Path.of("src/main/webapp");

  private Sources() {}

  /**
   * @param ending such as {@code .xhtml}
   */
  public static List<Path> in(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
