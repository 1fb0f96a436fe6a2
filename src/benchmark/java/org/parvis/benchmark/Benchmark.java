package org.parvis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fills a company, starts the portal, and measures what its pages and acts cost: {@code mvn
 * -Pbenchmark}, or what grows while it runs: {@code -Dbenchmark.soak=60}. Everything stays on this
 * computer, and ends with this process.
 */
public final class Benchmark {

  private static final int SIGNED_IN = 200;

  private final Path home = Path.of(System.getProperty("parvis.home"));
  private final Path work = home.resolve("work");
  private final String database = System.getProperty("benchmark.database", "derby");
  private final int times = Integer.getInteger("benchmark.times", 1);
  private final Size size = Size.of(times);

  private Benchmark() {}

  public static void main(String[] arguments) {
    int result = 1;
    try {
      new Benchmark().run();
      result = 0;
    } catch (Exception failed) {
      failed.printStackTrace();
    }
    System.exit(result);
  }

  private void run() throws Exception {
    boolean reuse = Boolean.getBoolean("benchmark.reuse");
    if (reuse) {
      // The launcher then makes a new domain around the old database.
      Files.deleteIfExists(home.resolve("domains/parvis/payara.version"));
    } else {
      Directories.delete(home.resolve("domains"));
      Directories.delete(home.resolve("postgresql"));
    }
    Directories.delete(work);
    Files.createDirectories(work);
    try (Database db = Database.of(database, home)) {
      long from = System.nanoTime();
      Filler filler = new Filler(db.source(), size);
      if (!reuse) {
        say("Filling " + size + " on " + database);
        filler.fill();
      }
      filler.remember();
      List<Long> discussed = filler.discussed(15, 50);
      db.handOver();
      say("Filled in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from) + " s");
      try (Server server = new Server(work, db.commands())) {
        measure(db, server, discussed);
      }
    }
  }

  private void measure(Database db, Server server, List<Long> discussed) throws Exception {
    List<Reader> readers = new ArrayList<>();
    for (int person = 0; person < SIGNED_IN; person++) {
      readers.add(Reader.signIn(server, person));
    }
    Files.write(work.resolve("people.csv"), readers.stream().map(Reader::line).toList());
    Files.write(work.resolve("posts.csv"), posts(readers.get(0), discussed));
    String pids = db.process().map(pid -> Long.toString(pid)).orElse("");
    try (Audience audience = Audience.listening(server, readers)) {
      Tool tool = new Tool(work, server, pids);
      if (Soak.MINUTES > 0) {
        new Soak(server, audience, tool, work).run(database);
        return;
      }
      tool.run();
    }
    Results results = Results.read(work);
    results.weigh(readers, discussed);
    results.count(new Requests(server, readers, discussed));
    if (!Boolean.getBoolean("benchmark.skipHeap")) {
      results.heap(Heap.perReader(server, SIGNED_IN, size.people()));
    }
    String report = results.report();
    System.out.println(report);
    new Report(database + " " + times, report).write();
  }

  /** A discussed post, and where a page of the wall starts, in each line. */
  private static List<String> posts(Reader reader, List<Long> discussed) throws IOException {
    List<String> cursors = reader.cursors();
    return IntStream.range(0, discussed.size())
        .mapToObj(i -> discussed.get(i) + "," + cursors.get(i % cursors.size()))
        .collect(Collectors.toList());
  }

  static void say(String words) {
    System.out.println("[benchmark] " + words);
  }
}
