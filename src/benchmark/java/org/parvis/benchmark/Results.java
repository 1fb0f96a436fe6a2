package org.parvis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, kind by kind. */
final class Results {

  private static final String ROW = "class=\"ellipsed-name\">%s</span>(.*?)</tr>";
  private static final Pattern COLUMN = Pattern.compile("col-(\\d+)\">([\\d.]+)<");

  private final Map<Kind, Row> rows = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> bytes = new EnumMap<>(Kind.class);
  private final Map<Kind, Double> queries = new EnumMap<>(Kind.class);
  private long heap;

  static Results read(Path work) throws IOException {
    Results results = new Results();
    String report = gatling(work);
    for (Kind kind : Kind.values()) {
      Matcher row = Pattern.compile(ROW.formatted(kind.name()), Pattern.DOTALL).matcher(report);
      if (row.find()) {
        results.add(kind, columns(row.group(1)), work);
      }
    }
    return results;
  }

  /** Gatling keeps its figures nowhere but in the page that it writes. */
  private static String gatling(Path work) throws IOException {
    try (Stream<Path> files = Files.walk(work.resolve("gatling"))) {
      return Files.readString(
          files.filter(file -> file.endsWith("index.html")).findFirst().orElseThrow());
    }
  }

  private static Map<Integer, Long> columns(String row) {
    return COLUMN
        .matcher(row)
        .results()
        .collect(
            Collectors.toMap(
                column -> Integer.valueOf(column.group(1)),
                column -> Math.round(Double.parseDouble(column.group(2)))));
  }

  private void add(Kind kind, Map<Integer, Long> columns, Path work) {
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
            columns.get(2),
            columns.get(4),
            columns.get(8),
            columns.get(10),
            columns.get(11),
            millis,
            cpu));
  }

  /** Sees how much of each page goes over the wire. */
  void weigh(List<Reader> readers, List<Long> discussed) throws IOException {
    Reader reader = readers.get(0);
    bytes.put(Kind.MINIMAL, reader.compressed("/minimal/index.xhtml"));
    bytes.put(Kind.WALL, reader.compressed("/?of=company"));
    bytes.put(Kind.FOR_ME, reader.compressed("/"));
    bytes.put(Kind.COMMUNITY, reader.compressed("/community/" + Clubs.slug(reader.person())));
    bytes.put(Kind.POSTS, reader.compressed("/community/" + PollWalls.POSTS));
    bytes.put(Kind.POLLS, reader.compressed("/community/" + PollWalls.POLLS));
    bytes.put(Kind.NEXT, reader.compressed("/wall/page?before=" + reader.cursors().get(0)));
    bytes.put(Kind.POST, reader.compressed("/wall/" + discussed.get(0)));
    bytes.put(Kind.PROFILE, reader.compressed("/person/" + Filler.slug(7)));
    bytes.put(Kind.PEOPLE, reader.compressed("/person"));
  }

  /** Sees how often a request of each kind asks the database. */
  void count(Requests requests) throws IOException {
    for (Kind kind : rows.keySet()) {
      queries.put(kind, requests.queries(kind));
    }
  }

  void heap(long bytesForEach) {
    heap = bytesForEach;
  }

  /** In Markdown. */
  String report() {
    StringBuilder report = new StringBuilder(new Table(rows, bytes, queries).markdown());
    Row posts = rows.get(Kind.POSTS);
    Row polls = rows.get(Kind.POLLS);
    if (posts != null && polls != null) {
      report.append(
          String.format(
              Locale.ROOT,
              "%nA wall of 20 polls costs %.2f of one of 20 posts.%n",
              polls.cost() / posts.cost()));
    }
    if (heap > 0) {
      report.append(
          String.format(
              Locale.ROOT,
              "%nHeap for one more person who has signed in and read the wall: %.1f kB.%n",
              heap / 1_000.0));
    }
    return report.toString();
  }
}
