package org.parvis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a table in its place in {@code docs/performance.md}, between two comments. */
record Report(String name, String table) {

  private static final Path FILE = Path.of("docs/performance.md");

  void write() throws IOException {
    if (!Boolean.getBoolean("benchmark.report")) {
      return;
    }
    Pattern place =
        Pattern.compile(
            "(<!-- begin " + name + " -->\n).*?(<!-- end " + name + " -->)", Pattern.DOTALL);
    Matcher found = place.matcher(Files.readString(FILE));
    if (!found.find()) {
      Benchmark.say(FILE + " has no place for " + name);
      return;
    }
    Files.writeString(
        FILE, found.replaceFirst("$1" + Matcher.quoteReplacement(heading() + table) + "$2"));
  }

  private static String heading() throws IOException {
    String day =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .format(ZonedDateTime.now(ZoneOffset.UTC));
    return "Measured "
        + day
        + " on "
        + Runtime.getRuntime().availableProcessors()
        + " processors, Java "
        + Runtime.version()
        + ", commit "
        + commit()
        + ".\n\n";
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    return new String(git.getInputStream().readAllBytes()).strip();
  }
}
