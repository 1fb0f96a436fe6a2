package org.parvis.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the writers tried, and what they were told is kept: the latter is on the disk at once. */
final class Ledger {

  private final Path file;
  private final Set<String> attempted = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  Ledger(Path file) {
    this.file = file;
  }

  void attempt(String entry) {
    attempted.add(entry);
  }

  void acknowledge(String entry) {
    acknowledged.add(entry);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          entry + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Set<String> attempted() {
    return attempted;
  }

  Set<String> acknowledged() {
    return acknowledged;
  }
}
