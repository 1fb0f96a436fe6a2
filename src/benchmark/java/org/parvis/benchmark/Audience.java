package org.parvis.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Pages that stand open while others write: they are told of everything by push. */
final class Audience implements AutoCloseable {

  private static final int OPEN = Integer.getInteger("benchmark.open", 50);

  private final Server server;
  private final List<Reader> readers;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Deque<WebSocket> sockets = new ArrayDeque<>();
  private final AtomicLong heard = new AtomicLong();
  private int opened;
  private int refused;

  private Audience(Server server, List<Reader> readers) {
    this.server = server;
    this.readers = readers;
  }

  static Audience listening(Server server, List<Reader> readers) {
    Audience audience = new Audience(server, readers);
    for (int i = 0; i < OPEN; i++) {
      audience.open();
    }
    return audience;
  }

  private void open() {
    Reader reader = readers.get(opened % readers.size());
    URI live = URI.create(server.address().replaceFirst("http", "ws") + "/live?" + opened++);
    try {
      sockets.add(
          http.newWebSocketBuilder()
              .header("Cookie", reader.cookies())
              .header("Origin", server.address())
              .buildAsync(live, new Ear())
              .join());
    } catch (CompletionException busy) {
      refused++;
    }
  }

  /** Closes the page that has been open longest, every other time as a browser that crashes. */
  void turnOver() {
    WebSocket oldest = sockets.poll();
    if (oldest != null && opened % 2 == 0) {
      oldest.abort();
    } else if (oldest != null) {
      oldest.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((sent, e) -> oldest.abort());
    }
    open();
  }

  /** How many pages the server did not let listen. */
  int refused() {
    return refused;
  }

  @Override
  public void close() {
    sockets.forEach(WebSocket::abort);
    Benchmark.say(sockets.size() + " open pages heard " + heard + " messages");
  }

  private final class Ear implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence message, boolean last) {
      heard.incrementAndGet();
      socket.request(1);
      return null;
    }
  }
}
