package org.parvis.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Payara writes into {@code server.log}, read as it grows. */
final class ServerLog {

  private static final Pattern RECORD =
      Pattern.compile(
          "\\[[^]]*] \\[[^]]*] \\[(\\w+)] \\[[^]]*] \\[([^]]*)] .*? \\[\\[\\s*(.*?)]]\\s*\\n",
          Pattern.DOTALL);
  private static final Pattern DEPLOYED = Pattern.compile("^parvis was successfully deployed");
  private static final Pattern FAILED =
      Pattern.compile("PlainTextActionReporterFAILURE(.*)", Pattern.DOTALL);

  private final Path file;
  private final StringBuilder unread = new StringBuilder();
  private long position;
  private boolean deployed;
  private String failure;

  ServerLog(Path file) {
    this.file = file;
  }

  /** The new lines that concern whoever stands at the terminal: the portal's own, and failures. */
  List<String> news() {
    read();
    List<String> news = new ArrayList<>();
    Matcher record = RECORD.matcher(unread);
    int end = 0;
    while (record.find()) {
      end = record.end();
      String level = record.group(1);
      String logger = record.group(2);
      String message = record.group(3).strip();
      deployed |= DEPLOYED.matcher(message).find();
      Matcher failed = FAILED.matcher(message);
      if (failed.find()) {
        failure = failed.group(1).strip();
      }
      if (logger.startsWith("org.parvis") || level.equals("SEVERE")) {
        news.add("[" + level.toLowerCase(java.util.Locale.ROOT) + "] " + message);
      }
    }
    unread.delete(0, end);
    return news;
  }

  boolean hasDeployed() {
    return deployed;
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      if (log.length() < position) {
        position = 0;
      }
      log.seek(position);
      byte[] added = new byte[(int) (log.length() - position)];
      log.readFully(added);
      position += added.length;
      unread.append(new String(added, StandardCharsets.UTF_8));
    } catch (IOException rotated) {
      position = 0;
    }
  }
}
