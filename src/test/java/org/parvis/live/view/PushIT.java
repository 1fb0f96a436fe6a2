package org.parvis.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/**
 * How fast a post reaches all open pages, and what each of them costs: two hundred of them, or as
 * many as {@code -Dparvis.push.pages=2000} says. A tenth of them never reads what it is sent.
 */
class PushIT extends OverHttp {

  private static final Logger LOG = Logger.getLogger(PushIT.class.getName());
  private static final int PAGES = Integer.getInteger("parvis.push.pages", 200);
  private static final int PAGES_OF_ONE = 50;
  private static final int POSTS = 10;
  private static final int ENOUGH_TO_WEIGH = 1_000;
  private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");
  private static final Duration SOON = Duration.ofSeconds(1);

  /** Most of them are kept by the server itself: decision 12. */
  private static final int MOST_BYTES = 40_960;

  private final Client ann = signedIn(Neighbour.named("Ann Archer"));
  private final List<WebSocket> open = new ArrayList<>();
  private final List<OpenPage> reading = new ArrayList<>();

  @AfterEach
  void closeAll() {
    open.forEach(WebSocket::abort);
  }

  @Test
  void aPostReachesAllOpenPagesSoonThoughSomeDoNotRead() throws Exception {
    List<Client> people = new ArrayList<>();
    for (int i = 0; i < PAGES; i += PAGES_OF_ONE) {
      people.add(signedIn(Neighbour.named("Bob Baker")));
    }
    String token = ann.token("/");
    open(people.get(0), true);
    post(token);
    Map<String, Long> before = alive();
    for (int i = 1; i < PAGES; i++) {
      open(people.get(i / PAGES_OF_ONE), i % 10 != 0);
    }
    Map<String, Long> grown = alive();
    before.forEach((type, bytes) -> grown.merge(type, -bytes, Long::sum));
    long each = grown.values().stream().mapToLong(Long::longValue).sum() / PAGES;

    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      millis.addAll(post(token));
    }

    millis.sort(null);
    long p50 = millis.get(millis.size() / 2);
    long p95 = millis.get(millis.size() * 95 / 100);
    LOG.info(
        "%d pages, %d bytes each; a post reaches them in %d ms (median), %d ms (95 %%), %d ms (last)"
            .formatted(PAGES, each, p50, p95, millis.get(millis.size() - 1)));
    LOG.info(() -> "Bytes of a page, by class: " + largest(grown));
    assertThat(millis).hasSize(POSTS * reading.size());
    assertThat(p95).isLessThan(SOON.toMillis());
    if (PAGES >= ENOUGH_TO_WEIGH) {
      assertThat(each).isLessThan(MOST_BYTES);
    }
  }

  private void open(Client person, boolean reads) {
    OpenPage page = new OpenPage(reads);
    WebSocket socket = person.open("/live?" + open.size(), page);
    socket.sendText("show 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 +", true).join();
    open.add(socket);
    if (reads) {
      reading.add(page);
    }
  }

  /** Posts, and says after how many milliseconds each page that reads has heard of it. */
  private List<Long> post(String token) throws InterruptedException {
    CountDownLatch all = new CountDownLatch(reading.size());
    reading.forEach(page -> page.await(all));
    long sent = System.nanoTime();
    ann.post("/act/wall", Map.of("body", "Something new", "token", token));
    assertThat(all.await(30, TimeUnit.SECONDS)).as("all pages have heard").isTrue();
    return reading.stream().map(page -> (page.heardAt - sent) / 1_000_000).toList();
  }

  /** The bytes that are alive on the heap of the server after a full collection, by class. */
  private static Map<String, Long> alive() throws IOException, InterruptedException {
    Path domain = Path.of(System.getProperty("parvis.log")).getParent().getParent();
    String pid = Files.readString(domain.resolve("config/pid")).strip();
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process histogram =
        new ProcessBuilder(jcmd.toString(), pid, "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String text = new String(histogram.getInputStream().readAllBytes());
    histogram.waitFor();
    Map<String, Long> alive = new HashMap<>();
    LINE.matcher(text)
        .results()
        .forEach(line -> alive.merge(line.group(2), Long.valueOf(line.group(1)), Long::sum));
    assertThat(alive).as(text).isNotEmpty();
    return alive;
  }

  private static String largest(Map<String, Long> grown) {
    return grown.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(40)
        .map(type -> type.getKey() + " " + type.getValue() / PAGES)
        .collect(Collectors.joining(", "));
  }

  /** A page that says when it heard of a post. */
  private static final class OpenPage implements WebSocket.Listener {

    private final boolean reads;
    private volatile CountDownLatch hearing = new CountDownLatch(0);
    private volatile long heardAt;

    OpenPage(boolean reads) {
      this.reads = reads;
    }

    void await(CountDownLatch all) {
      hearing = all;
    }

    @Override
    public void onOpen(WebSocket socket) {
      if (reads) {
        socket.request(1);
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      if (text.toString().contains("\"wall\"")) {
        heardAt = System.nanoTime();
        hearing.countDown();
      }
      socket.request(1);
      return null;
    }
  }
}
