package org.parvis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table that the benchmark writes into {@code docs/performance.md}. */
class TableTest {

  private static final Row TEN_A_SECOND = new Row(50, 0, 1, 2, 3, 5_000, new Cpu(100, 50, 25));
  private static final Row FIVE_A_SECOND = new Row(25, 2, 4, 5, 6, 5_000, new Cpu(200, 0, 50));

  @Test
  void eachKindHasALineWithWhatItAsksTheDatabase() {
    assertThat(lines(Map.of(Kind.WALL, 4_321), Map.of(Kind.MINIMAL, 0.0, Kind.WALL, 7.15)))
        .containsExactly(
            "| | requests/s | p50 ms | p95 ms | p99 ms | bytes | queries a request"
                + " | CPU ms a request | server | database | load tool | of a minimal page |",
            "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
            "| a minimal Faces page | 10 | 1 | 2 | 3 | | 0.0 | 3.50 | 2.00 | 1.00 | 0.50 | 1.00 |",
            "| the company’s wall, 20 posts | 5 (2 failed) | 4 | 5 | 6 | 4321 | 7.2 | 10.00 | 8.00 | 0.00 | 2.00"
                + " | 0.50 |");
  }

  @Test
  void whatWasNotMeasuredIsLeftEmptyAndTheTableIsWhole() {
    assertThat(lines(Map.of(), Map.of()))
        .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(14));
  }

  private static List<String> lines(Map<Kind, Integer> bytes, Map<Kind, Double> queries) {
    Map<Kind, Row> rows = new EnumMap<>(Kind.class);
    rows.put(Kind.WALL, FIVE_A_SECOND);
    rows.put(Kind.MINIMAL, TEN_A_SECOND);
    return new Table(rows, bytes, queries).markdown().lines().toList();
  }
}
