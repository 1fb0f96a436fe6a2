package org.parvis.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the server holds at one moment. What the system does not tell is 0. */
record Sample(
    long minute, long heapKilobytes, long threads, long files, long connections, long errors) {

  static Sample of(Server server, long minute) throws IOException, InterruptedException {
    Heap heap = Heap.alive(server);
    Path process = Path.of("/proc", Long.toString(server.pid()));
    return new Sample(
        minute,
        heap.bytes() / 1_000,
        count(process.resolve("task")),
        count(process.resolve("fd")),
        heap.connections(),
        errors(server.logs()));
  }

  private static long count(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.count();
    }
  }

  /** How often the log speaks of something severe, in all its files. */
  private static long errors(Path logs) throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      long errors = 0;
      for (Path file : files.filter(it -> it.getFileName().toString().contains(".log")).toList()) {
        // A name that is not UTF-8 is no reason to stop.
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
          errors += lines.filter(line -> line.contains("[SEVERE]")).count();
        }
      }
      return errors;
    }
  }

  List<Long> figures() {
    return List.of(heapKilobytes, threads, files, connections, errors);
  }
}
