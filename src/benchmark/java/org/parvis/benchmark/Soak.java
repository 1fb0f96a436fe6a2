package org.parvis.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A mixed load at a steady rate, for {@code -Dbenchmark.soak} minutes, while pages that listen come
 * and go: nothing that the server holds may grow.
 *
 * <p>In the first third of the time the rate rises. The mean of the last third is compared with
 * that of the middle one.
 */
record Soak(Server server, Audience audience, Tool tool, Path work) {

  static final int MINUTES = Integer.getInteger("benchmark.soak", 0);
  static final Duration LENGTH = Duration.ofMinutes(MINUTES);
  static final Duration WARM_UP = LENGTH.dividedBy(3);

  private static final int ROW_MINUTES = 10;
  private static final double MOST_HEAP = 1.1;

  /** By how much each figure may differ: threads and sockets come and go. */
  private static final List<Limit> LIMITS =
      List.of(
          new Limit("heap, kB", MOST_HEAP, 0),
          new Limit("threads", 1, 10),
          new Limit("files", 1, 20),
          new Limit("connections", 1, 5),
          new Limit("errors", 1, 0));

  private record Limit(String name, double times, int more) {}

  void run(String database) throws Exception {
    CompletableFuture<Void> load = CompletableFuture.runAsync(this::ask);
    List<Sample> samples = new ArrayList<>();
    samples.add(Sample.of(server, 0));
    for (int minute = 1; minute <= MINUTES; minute++) {
      listen(TimeUnit.MINUTES.toNanos(1), load);
      samples.add(Sample.of(server, minute));
      Benchmark.say(samples.get(minute).toString());
    }
    String table = table(samples);
    System.out.println(table);
    new Report("soak " + database, table).write();
    load.join();
    if (audience.refused() > 0) {
      throw new IllegalStateException(audience.refused() + " pages could not listen");
    }
    demandFlat(samples);
  }

  private void ask() {
    try {
      tool.run();
    } catch (IOException | InterruptedException failed) {
      throw new CompletionException(failed);
    }
  }

  /** Each second a page is closed and another one opened. */
  private void listen(long nanos, CompletableFuture<Void> load) throws InterruptedException {
    long from = System.nanoTime();
    while (System.nanoTime() - from < nanos && !load.isCompletedExceptionally()) {
      TimeUnit.SECONDS.sleep(1);
      audience.turnOver();
    }
  }

  private static void demandFlat(List<Sample> samples) {
    int third = samples.size() / 3;
    List<Sample> middle = samples.subList(samples.size() - 2 * third, samples.size() - third);
    List<Sample> last = samples.subList(samples.size() - third, samples.size());
    String grown =
        LIMITS.stream()
            .filter(
                limit -> {
                  int figure = LIMITS.indexOf(limit);
                  return mean(last, figure) > mean(middle, figure) * limit.times + limit.more;
                })
            .map(Limit::name)
            .collect(Collectors.joining(", "));
    if (!grown.isEmpty()) {
      throw new IllegalStateException("Did not stay flat: " + grown);
    }
    if (samples.get(samples.size() - 1).errors() > samples.get(0).errors()) {
      throw new IllegalStateException("The server's log has errors");
    }
  }

  private static double mean(List<Sample> samples, int figure) {
    return samples.stream().mapToLong(it -> it.figures().get(figure)).average().orElse(0);
  }

  /** In Markdown: the start, each ten minutes, the end; a short soak whole. */
  private static String table(List<Sample> samples) {
    String head =
        LIMITS.stream().map(Limit::name).collect(Collectors.joining(" | ", "| minute | ", " |\n"));
    return head
        + "|---".repeat(LIMITS.size() + 1)
        + "|\n"
        + samples.stream()
            .filter(
                it ->
                    MINUTES < ROW_MINUTES
                        || it.minute() % ROW_MINUTES == 0
                        || it.minute() == MINUTES)
            .map(Soak::row)
            .collect(Collectors.joining());
  }

  private static String row(Sample sample) {
    return String.format(
        Locale.ROOT,
        "| %d | %s |%n",
        sample.minute(),
        sample.figures().stream()
            .map(it -> String.format(Locale.ROOT, "%,d", it))
            .collect(Collectors.joining(" | ")));
  }
}
