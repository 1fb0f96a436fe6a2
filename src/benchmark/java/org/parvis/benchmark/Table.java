package org.parvis.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured, in Markdown, a line for each kind. What was not measured of a kind stays
 * empty.
 *
 * @param bytes of a page, as it goes over the wire
 * @param queries of a request, on average
 */
record Table(Map<Kind, Row> rows, Map<Kind, Integer> bytes, Map<Kind, Double> queries) {

  private static final List<String> COLUMNS =
      List.of(
          "",
          "requests/s",
          "p50 ms",
          "p95 ms",
          "p99 ms",
          "bytes",
          "queries a request",
          "CPU ms a request",
          "server",
          "database",
          "load tool",
          "of a minimal page");

  String markdown() {
    return Stream.concat(
            Stream.of(line(COLUMNS), line(COLUMNS.stream().map(column -> "---").toList())),
            rows.entrySet().stream().map(row -> line(cells(row.getKey(), row.getValue()))))
        .collect(Collectors.joining());
  }

  private List<String> cells(Kind kind, Row row) {
    Row minimal = rows.get(Kind.MINIMAL);
    return List.of(
        kind.words,
        say("%.0f", row.perSecond()) + (row.failed() == 0 ? "" : " (" + row.failed() + " failed)"),
        Long.toString(row.p50()),
        Long.toString(row.p95()),
        Long.toString(row.p99()),
        say("%d", bytes.get(kind)),
        say("%.1f", queries.get(kind)),
        say("%.2f", row.cost()),
        say("%.2f", (double) row.cpu().server() / row.requests()),
        say("%.2f", (double) row.cpu().database() / row.requests()),
        say("%.2f", (double) row.cpu().tool() / row.requests()),
        say("%.2f", minimal == null ? null : row.perSecond() / minimal.perSecond()));
  }

  private static String say(String format, Number figure) {
    return figure == null ? "" : String.format(Locale.ROOT, format, figure);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")).replace("|  |", "| |");
  }
}
