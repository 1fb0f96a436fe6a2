package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting that the portal reads is in the table of docs/administration.md, and no other. */
class SettingsTest {

  private static final String NONE = "";
  private static final Pattern INJECTED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"(?:,\\s*defaultValue\\s*=\\s*\"([^\"]*)\")?");
  private static final Pattern LOOKED_UP =
      Pattern.compile("get(?:Optional)?Value\\(\\s*\"(parvis\\.[^\"]+)\"()");
  private static final Pattern SERVER = Pattern.compile("\\$\\{MPCONFIG=([a-z.]+)(?::([^}]*))?}");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(parvis[^`]+)` \\| ([^|]+) \\| [^|]{20,} \\| [a-z ]+ \\|$");

  @Test
  void theTableHasEverySettingWithItsDefault() throws IOException {
    assertThat(documented()).isEqualTo(read());
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/administration.md")));
    while (row.find()) {
      boolean exact = row.group(2).matches("`[^`]+`");
      settings.put(row.group(1), exact ? row.group(2).replace("`", "") : NONE);
    }
    return settings;
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SettingsTest::text)
          .forEach(
              source -> {
                collect(INJECTED, source, settings);
                collect(LOOKED_UP, source, settings);
              });
    }
    collect(SERVER, text(Path.of("server-config/postgresql.asadmin")), settings);
    collect(SERVER, text(Path.of("src/main/resources/META-INF/persistence.xml")), settings);
    return settings;
  }

  private static void collect(Pattern pattern, String text, Map<String, String> settings) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      String value = found.group(2) == null ? NONE : found.group(2);
      settings.merge(found.group(1), value, SettingsTest::same);
    }
  }

  private static String same(String one, String other) {
    assertThat(other).as("the same default everywhere").isIn(one, NONE);
    return one;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
