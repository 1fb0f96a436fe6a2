package org.parvis.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured, kind by kind. */
final class Results {

  private final Map<Kind, Row> rows = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> bytes = new EnumMap<>(Kind.class);
  private long heap;

  /** How one kind went: how many requests in which time, how long they took, at which cost. */
  private record Row(
      long requests, long failed, long p50, long p95, long p99, long millis, Cpu cpu) {

    double perSecond() {
      return requests * 1000.0 / millis;
    }

    double cost() {
      return (double) (cpu.server() + cpu.database() + cpu.tool()) / requests;
    }
  }

  static Results read(Path work) throws IOException {
    Results results = new Results();
    JsonObject all = statistics(work);
    for (Kind kind : Kind.values()) {
      all.values().stream()
          .map(it -> it.asJsonObject().getJsonObject("stats"))
          .filter(stats -> stats.getString("name").equals(kind.name()))
          .findFirst()
          .ifPresent(stats -> results.add(kind, stats, work));
    }
    return results;
  }

  private static JsonObject statistics(Path work) throws IOException {
    try (Stream<Path> files = Files.walk(work.resolve("gatling"))) {
      Path stats = files.filter(file -> file.endsWith("js/stats.json")).findFirst().orElseThrow();
      try (InputStream in = Files.newInputStream(stats);
          JsonReader reader = Json.createReader(in)) {
        return reader.readObject().getJsonObject("contents");
      }
    }
  }

  private void add(Kind kind, JsonObject stats, Path work) {
    long millis = 0;
    Cpu cpu = new Cpu(0, 0, 0);
    try {
      for (String line : Files.readAllLines(work.resolve("meter.csv"))) {
        String[] slice = line.split(",");
        if (slice[0].equals(kind.name())) {
          millis += Long.parseLong(slice[1]);
          cpu =
              cpu.plus(
                  new Cpu(
                      Long.parseLong(slice[2]),
                      Long.parseLong(slice[3]),
                      Long.parseLong(slice[4])));
        }
      }
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
    rows.put(
        kind,
        new Row(
            number(stats, "numberOfRequests", "total"),
            number(stats, "numberOfRequests", "ko"),
            number(stats, "percentiles1", "total"),
            number(stats, "percentiles3", "total"),
            number(stats, "percentiles4", "total"),
            millis,
            cpu));
  }

  private static long number(JsonObject stats, String name, String part) {
    return stats.getJsonObject(name).getJsonNumber(part).longValue();
  }

  /** Sees how much of each page goes over the wire. */
  void weigh(List<Reader> readers, List<Long> discussed) throws IOException {
    Reader reader = readers.get(0);
    bytes.put(Kind.MINIMAL, reader.compressed("/minimal/index.xhtml"));
    bytes.put(Kind.WALL, reader.compressed("/"));
    bytes.put(Kind.NEXT, reader.compressed("/wall/page?before=" + reader.cursors().get(0)));
    bytes.put(Kind.POST, reader.compressed("/wall/" + discussed.get(0)));
    bytes.put(Kind.PROFILE, reader.compressed("/person/" + Filler.slug(7)));
    bytes.put(Kind.PEOPLE, reader.compressed("/person"));
  }

  void heap(long bytesForEach) {
    heap = bytesForEach;
  }

  /** In Markdown. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "| | requests/s | p50 ms | p95 ms | p99 ms | bytes | CPU ms a request | server"
                + " | database | load tool | of a minimal page |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    Row minimal = rows.get(Kind.MINIMAL);
    rows.forEach((kind, row) -> table.append(line(kind, row, minimal)));
    if (heap != 0) {
      table.append("\nHeap for one more person who has signed in and read the wall: ");
      table.append(String.format(Locale.ROOT, "%.1f kB.%n", heap / 1_000.0));
    }
    return table.toString();
  }

  private String line(Kind kind, Row row, Row minimal) {
    String failed = row.failed == 0 ? "" : " (" + row.failed + " failed)";
    return String.format(
        Locale.ROOT,
        "| %s | %.0f%s | %d | %d | %d | %s | %.2f | %.2f | %.2f | %.2f | %s |%n",
        kind.words,
        row.perSecond(),
        failed,
        row.p50,
        row.p95,
        row.p99,
        bytes.containsKey(kind) ? bytes.get(kind).toString() : "",
        row.cost(),
        (double) row.cpu.server() / row.requests,
        (double) row.cpu.database() / row.requests,
        (double) row.cpu.tool() / row.requests,
        minimal == null
            ? ""
            : String.format(Locale.ROOT, "%.2f", row.perSecond() / minimal.perSecond()));
  }
}
