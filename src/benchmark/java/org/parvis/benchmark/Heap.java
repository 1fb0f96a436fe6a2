package org.parvis.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is alive in the server's memory, after a full collection. */
record Heap(long bytes, long connections) {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  /** One of these for each connection to a database. */
  private static final Pattern CONNECTIONS =
      Pattern.compile(
          "(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(?:org\\.postgresql\\.jdbc\\.PgConnection|"
              + "org\\.apache\\.derby\\.impl\\.sql\\.conn\\.GenericLanguageConnectionContext)\\b");

  /**
   * Bytes for each of those who sign in now, and read the wall. Half of them come before it is
   * weighed: meanwhile the server forgets what it kept of the load.
   */
  static long perReader(Server server, int from, int to) throws Exception {
    int half = (from + to) / 2;
    come(server, from, half);
    long before = alive(server).bytes;
    come(server, half, to);
    return (alive(server).bytes - before) / (to - half);
  }

  private static void come(Server server, int from, int to) throws IOException {
    List<Reader> readers = new ArrayList<>();
    for (int person = from; person < to; person++) {
      readers.add(Reader.signIn(server, person));
    }
    for (Reader reader : readers) {
      reader.get("/");
    }
  }

  static Heap alive(Server server) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String said = "";
    for (int i = 0; i < 2; i++) {
      Process histogram =
          new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.class_histogram").start();
      said = new String(histogram.getInputStream().readAllBytes());
      histogram.waitFor();
    }
    return new Heap(sum(TOTAL, said), sum(CONNECTIONS, said));
  }

  private static long sum(Pattern number, String said) {
    return number.matcher(said).results().mapToLong(it -> Long.parseLong(it.group(1))).sum();
  }
}
