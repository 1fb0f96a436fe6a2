package org.parvis.benchmark;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the clocks of all processes whenever the load changes from one kind to the next. */
final class Meter {

  private final Path file;
  private final Collection<Long> server;
  private final Collection<Long> database;
  private final Collection<Long> tool;
  private final Set<String> entered = new HashSet<>();
  private String running;
  private long from;
  private Cpu before;

  private Meter(Path file, Collection<Long> server, Collection<Long> db, Collection<Long> tool) {
    this.file = file;
    this.server = server;
    this.database = db;
    this.tool = tool;
  }

  static Meter fromProperties() {
    return new Meter(
        Path.of(System.getProperty("benchmark.work"), "meter.csv"),
        pids("server"),
        pids("database"),
        Stream.concat(pids("tool").stream(), Stream.of(ProcessHandle.current().pid())).toList());
  }

  private static List<Long> pids(String name) {
    return Stream.of(System.getProperty("benchmark." + name, "").split(","))
        .filter(pid -> !pid.isBlank())
        .map(Long::valueOf)
        .toList();
  }

  /** The first connection that enters a slice ends the one before. */
  synchronized Session enter(String kind, Session session) {
    int visits = session.contains(kind) ? session.getInt(kind) + 1 : 1;
    if (entered.add(kind + " " + visits)) {
      Cpu now = Cpu.now(server, database, tool);
      if (running != null) {
        write(running, System.nanoTime() - from, now.since(before));
      }
      running = kind;
      from = System.nanoTime();
      before = now;
    }
    return session.set(kind, visits);
  }

  private void write(String kind, long nanos, Cpu used) {
    String line =
        kind
            + ","
            + nanos / 1_000_000
            + ","
            + used.server()
            + ","
            + used.database()
            + ","
            + used.tool()
            + "\n";
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
