package org.parvis.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is alive in the server's memory, after a full collection. */
final class Heap {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private Heap() {}

  /** Bytes for each of those who sign in now, and read the wall. */
  static long perReader(Server server, int from, int to) throws Exception {
    long before = alive(server);
    List<Reader> readers = new ArrayList<>();
    for (int person = from; person < to; person++) {
      readers.add(Reader.signIn(server, person));
    }
    for (Reader reader : readers) {
      reader.get("/");
    }
    return (alive(server) - before) / readers.size();
  }

  private static long alive(Server server) throws IOException, InterruptedException {
    long alive = 0;
    for (int i = 0; i < 2; i++) {
      String jcmd =
          java.nio.file.Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process histogram =
          new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.class_histogram").start();
      String said = new String(histogram.getInputStream().readAllBytes());
      histogram.waitFor();
      Matcher total = TOTAL.matcher(said);
      alive = total.find() ? Long.parseLong(total.group(1)) : 0;
    }
    return alive;
  }
}
